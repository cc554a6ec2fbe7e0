package parley.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import parley.talks.frontier.Formula;
import parley.talks.frontier.Frontier;
import parley.talks.frontier.Solutions;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.IssueDomain;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;
import parley.talks.space.Valuation;

/**
 * The exact frontier of generated spaces of ten options an issue, an outcome for each point, and
 * all solutions. Opposed: what one party gains on an option the other loses, in another measure.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(2)
public class FrontierBenchmark {

  private static final int OPTIONS = 10;

  /** As in {@code opposed20}: 20 issues, 10^20 outcomes. */
  @Param({"opposed10", "opposed20", "random30", "random100"})
  private String space = "";

  private AdditiveSpace additive;

  /** Generates the space from its name and a fixed seed. */
  @Setup
  public void generate() {
    boolean opposed = space.startsWith("opposed");
    int issues = Integer.parseInt(space.replaceAll("\\D", ""));
    SplittableRandom random = new SplittableRandom(1950);
    List<IssueDomain> domains = new ArrayList<>();
    List<List<Valuation>> valuations = List.of(new ArrayList<>(), new ArrayList<>());
    List<List<Ratio>> weights = List.of(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < issues; i++) {
      List<String> options = new ArrayList<>();
      Map<String, Ratio> first = new LinkedHashMap<>();
      Map<String, Ratio> second = new LinkedHashMap<>();
      int[] up = random.ints(OPTIONS, 0, 1001).sorted().toArray();
      int[] down = random.ints(OPTIONS, 0, 1001).sorted().toArray();
      for (int o = 0; o < OPTIONS; o++) {
        options.add("v" + o);
        first.put("v" + o, thousandths(opposed ? up[o] : random.nextInt(0, 1001)));
        second.put("v" + o, thousandths(opposed ? down[OPTIONS - 1 - o] : random.nextInt(0, 1001)));
      }
      domains.add(new IssueDomain.Options("i" + i, options));
      valuations.get(0).add(Valuation.Table.of(first));
      valuations.get(1).add(Valuation.Table.of(second));
      weights.get(0).add(thousandths(random.nextInt(1, 1000)));
      weights.get(1).add(thousandths(random.nextInt(1, 1000)));
    }
    additive =
        AdditiveSpace.of(
            new Scenario(
                space,
                domains,
                List.of(
                    profile("A", weights.get(0), valuations.get(0)),
                    profile("B", weights.get(1), valuations.get(1)))));
  }

  private static Profile profile(String name, List<Ratio> weights, List<Valuation> valuations) {
    return new Profile(
        name,
        new Profile.Additive(weights, valuations, Ratio.ZERO),
        Optional.empty(),
        Optional.empty());
  }

  private static Ratio thousandths(int number) {
    return Ratio.of(number).dividedBy(Ratio.of(1000));
  }

  /** Frontier, an outcome for each point, all solutions. */
  @Benchmark
  public int frontierOutcomesAndSolutions() {
    Frontier frontier = Frontier.of(additive);
    int sum = 0;
    for (int point = 0; point < frontier.size(); point++) {
      sum += frontier.outcome(point)[0];
    }
    Solutions solutions = Solutions.of(frontier, List.of(Ratio.ZERO, Ratio.ZERO));
    for (Formula formula : Formula.values()) {
      sum += solutions.of(formula).size();
    }
    return sum;
  }
}
