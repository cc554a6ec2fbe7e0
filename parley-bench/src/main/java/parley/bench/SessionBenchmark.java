package parley.bench;

import java.io.IOException;
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
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import parley.talks.format.Formats;
import parley.talks.format.Parties;
import parley.talks.format.TextFile;
import parley.talks.session.AlternatingOffers;
import parley.talks.session.SessionResult;
import parley.talks.session.Setting;
import parley.talks.session.Sides;
import parley.talks.session.Strategy;
import parley.talks.session.Trace;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.IssueDomain;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;
import parley.talks.space.Valuation;
import parley.talks.strategy.Micro;
import parley.talks.strategy.TimeDependent;
import parley.talks.strategy.TitForTat;

/**
 * Sessions of alternating offers with a whole trace: rounds a second of two Boulware parties on a
 * space of the size of the ANAC domain Energy, 5^8 = 390,625 outcomes, the set-up of both parties
 * there, and whole sessions a second on a small space.
 *
 * <p>The same by others, on a machine of two shared cores with JDK 17 and Python 3, two Boulware
 * and 1,000 rounds: on Energy NegMAS 0.15.7 runs 10 rounds a second, its set-up included, and
 * GENIUS 10.4 154 to 327 with a set-up of 11 to 14 s; on Laptop, 27 outcomes, 3,537 and 419 to 484.
 * A round robin of four strategies on five small domains, at most 100 rounds: NegMAS 35 sessions a
 * second, NegoLog below 1 with its logs and estimators.
 *
 * <p>{@code -jvmArgsAppend -Dparley.domain=FOLDER} takes the large space from files.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SessionBenchmark {

  private static final int ROUNDS = 1_000;
  private static final int SMALL_ROUNDS = 100;

  private AdditiveSpace large;
  private Sides sides;
  private Trace trace;
  private Sides small;
  private Trace smallTrace;
  private long session;

  /** Generates the spaces from a fixed seed, or reads the large one. */
  @Setup
  public void generate() throws IOException {
    String folder = System.getProperty("parley.domain");
    large =
        folder == null
            ? opposed(new int[] {5, 5, 5, 5, 5, 5, 5, 5}, "0.25")
            : read(Path.of(folder));
    sides = Sides.of(large);
    trace = new Trace(sides);
    small = Sides.of(opposed(new int[] {5, 5, 4}, "0"));
    smallTrace = new Trace(small);
  }

  private static AdditiveSpace read(Path folder) throws IOException {
    List<TextFile> files = new ArrayList<>();
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path file : inside.sorted().toList()) {
        files.add(TextFile.of(file.getFileName().toString(), Files.readAllBytes(file)));
      }
    }
    return AdditiveSpace.of(
        Formats.read("domain", files, Optional.empty(), Parties.firstTwo()).scenario());
  }

  private static AdditiveSpace opposed(int[] shape, String reserve) {
    SplittableRandom random = new SplittableRandom(1928);
    List<IssueDomain> issues = new ArrayList<>();
    List<List<Valuation>> tables = List.of(new ArrayList<>(), new ArrayList<>());
    List<List<Ratio>> weights =
        List.of(weights(random, shape.length), weights(random, shape.length));
    for (int i = 0; i < shape.length; i++) {
      List<String> options = new ArrayList<>();
      Map<String, Ratio> up = new LinkedHashMap<>();
      Map<String, Ratio> down = new LinkedHashMap<>();
      int[] values = random.ints(shape[i], 0, 1001).sorted().toArray();
      values[0] = 0;
      values[shape[i] - 1] = 1000;
      for (int o = 0; o < shape[i]; o++) {
        options.add("v" + o);
        up.put("v" + o, thousandths(values[o]));
        down.put("v" + o, thousandths(1000 - values[o]));
      }
      issues.add(new IssueDomain.Options("i" + i, options));
      tables.get(0).add(Valuation.Table.of(up));
      tables.get(1).add(Valuation.Table.of(down));
    }
    List<Profile> profiles = new ArrayList<>();
    for (int p = 0; p < 2; p++) {
      profiles.add(
          profile(
              p == 0 ? "A" : "B",
              new Profile.Additive(weights.get(p), tables.get(p), Ratio.ZERO),
              reserve));
    }
    return AdditiveSpace.of(new Scenario("opposed", issues, profiles));
  }

  /** Thousandths that add up to one. */
  private static List<Ratio> weights(SplittableRandom random, int issues) {
    int rest = 1000;
    List<Ratio> weights = new ArrayList<>();
    for (int i = issues; i > 1; i--) {
      int weight = random.nextInt(rest / (2 * i), 3 * rest / (2 * i));
      weights.add(thousandths(weight));
      rest -= weight;
    }
    weights.add(thousandths(rest));
    return weights;
  }

  private static Profile profile(String name, Profile.Additive preferences, String reserve) {
    return new Profile(
        name,
        preferences,
        Optional.of(new Profile.OfUtility(Ratio.parse(reserve))),
        Optional.empty());
  }

  private static Ratio thousandths(int number) {
    return Ratio.of(number).dividedBy(Ratio.of(1000));
  }

  /** Counts rounds. */
  @State(Scope.Thread)
  @AuxCounters
  public static class Counted {

    /** Rounds so far. */
    public long rounds;
  }

  /** Two Boulware on the large space, who agree in the last eighth of the rounds. */
  @Benchmark
  public SessionResult boulwareOnLarge(Counted counted) {
    TimeDependent boulware = TimeDependent.boulware();
    SessionResult result =
        AlternatingOffers.run(sides, List.of(boulware, boulware), Setting.of(ROUNDS, 1), trace);
    counted.rounds += result.round();
    return result;
  }

  /** Both parties made ready on the large space: whole numbers, and every outcome in order. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public double setUpOfLarge() {
    Sides ready = Sides.of(large);
    return ready.side(0).index().countAtLeast(0).least()
        + ready.side(1).index().countAtLeast(0).least();
  }

  /** Sessions of Boulware and Conceder on 100 outcomes, at most 100 rounds. */
  @Benchmark
  public SessionResult smallBoulwareConceder() {
    return small(TimeDependent.boulware(), TimeDependent.conceder());
  }

  /** Sessions of two MiCRO there. */
  @Benchmark
  public SessionResult smallMicro() {
    return small(new Micro(), new Micro());
  }

  /** Sessions of Boulware against relative tit-for-tat there. */
  @Benchmark
  public SessionResult smallBoulwareTitForTat() {
    return small(TimeDependent.boulware(), TitForTat.relative());
  }

  private SessionResult small(Strategy first, Strategy second) {
    return AlternatingOffers.run(
        small,
        List.of(first, second),
        Setting.of(SMALL_ROUNDS, 1).withSession(session++),
        smallTrace);
  }
}
