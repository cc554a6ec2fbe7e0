package parley.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import parley.talks.format.Formats;
import parley.talks.format.Parties;
import parley.talks.format.TextFile;
import parley.talks.frontier.Formula;
import parley.talks.frontier.Frontier;
import parley.talks.frontier.Ideal;
import parley.talks.frontier.Lexicographic;
import parley.talks.frontier.Solutions;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.IssueDomain;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;
import parley.talks.space.Valuation;

/**
 * The exact frontier of a space of two parties, an outcome for each point, and all solutions with
 * all ties. Generated spaces have ten options an issue; opposed: what one party gains on an option
 * the other loses, in another measure. Any other name is a folder below {@code
 * parley.talks.corpus}.
 *
 * <p>Peers, as measured by others on two shared cores with the same files, so within a factor of
 * two:
 *
 * <ul>
 *   <li>Energy, 390 625 outcomes, a whole list of outcomes: NegMAS 0.15.7 {@code
 *       calc_scenario_stats} 69.3 s; GENIUS 10.4 {@code BidSpace} 1.57 s, with a wrong count.
 *       EnergyB has as many outcomes.
 *   <li>AgentHp2, 5 764 801 outcomes, 49 points of 16 861 outcomes: NegMAS 476 s and no point;
 *       GENIUS 129 s and 4 061 outcomes; its {@code ParetoFrontierF} 1.8 ms without outcomes and
 *       solutions.
 *   <li>opposed, 20 issues, 1e20 outcomes: NegMAS MOBANOS 9.68 s; GENIUS {@code ParetoFrontierF}
 *       570 ms. Goal here: 1 ms warm and 30 ms cold.
 *   <li>random, 100 issues, 1e100 outcomes: NegMAS MOBANOS 71.7 s with one point too many. Goal
 *       here: 10 ms warm.
 * </ul>
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

  /**
   * Reads the space from its folder, or generates it from its name and a fixed seed.
   *
   * @throws IOException if the folder cannot be read
   */
  @Setup
  public void prepare() throws IOException {
    additive = AdditiveSpace.of(space.matches("(opposed|random)[0-9]+") ? generated() : read());
  }

  private Scenario read() throws IOException {
    Path folder = Path.of(System.getProperty("parley.talks.corpus", ".")).resolve(space);
    List<TextFile> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        texts.add(
            new TextFile(
                file.getFileName().toString(),
                Files.readString(file, StandardCharsets.ISO_8859_1)));
      }
    }
    return Formats.read(space, texts, Optional.empty(), Parties.firstTwo()).scenario();
  }

  private Scenario generated() {
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
    return new Scenario(
        space,
        domains,
        List.of(
            profile("A", weights.get(0), valuations.get(0)),
            profile("B", weights.get(1), valuations.get(1))));
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

  /** Warm: as in a program that has answered such questions before. */
  @Benchmark
  public int warm() {
    return frontierOutcomesAndSolutions();
  }

  /** Cold: the first question to a fresh JVM, once the files are read. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  @Fork(10)
  public int cold() {
    return frontierOutcomesAndSolutions();
  }

  private int frontierOutcomesAndSolutions() {
    Frontier frontier = Frontier.of(additive);
    int sum = 0;
    for (int point = 0; point < frontier.size(); point++) {
      sum += frontier.outcome(point)[0];
    }
    Solutions solutions = Solutions.of(frontier, List.of(Ratio.ZERO, Ratio.ZERO));
    for (Formula formula : Formula.values()) {
      sum += solutions.of(formula).size();
    }
    for (Lexicographic order : Lexicographic.values()) {
      sum += solutions.of(order, Ideal.BEST_IN_ZONE).size();
    }
    return sum;
  }
}
