package parley.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import parley.service.kernel.KeyedRandom;
import parley.service.waiting.ListRules;
import parley.service.waiting.WaitingList;
import parley.service.waiting.WeeklyBands;

/**
 * A waiting list through a year of days, patient by patient. A row is a patient: one who waits at
 * the start or joins in the year, so that a list of 7.2 million has 26 million rows to go through.
 * Goals: 52,000 rows 20 ms; 7.2 million who wait, one year, 10 s and 1 GB; the cost is linear.
 *
 * <p>As peers do: everyone in one class, served in turn, on an empty list. As published: rates of
 * the shipped template, three classes of urgency, half of the treatments in turn.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class WaitingBenchmark {

  private static final int YEAR_DAYS = 364;
  private static final int WEEKS = 52;
  private static final int WORKING_DAYS = 5;
  private static final double STARTS_A_WEEK = 0.0495;
  private static final double REMOVED_A_WEEK = 0.0068;

  private long seed;

  /** How long the list is at the start. */
  @State(Scope.Thread)
  public static class Size {

    @Param({"52000", "520000", "7200000"})
    public int waiting;
  }

  /** 52,000 rows as a peer's simulator goes through them: a thousand a week, in turn. */
  @Benchmark
  public WeeklyBands rows52000() {
    return through(
        new WeeklyBands(new long[WeeklyBands.PUBLISHED]),
        rules(1_000, 990, 0, List.of(new ListRules.Urgency("all", 1, 1))));
  }

  /** A year of a list that starts with many who wait. */
  @Benchmark
  public WeeklyBands year(Size size) {
    long[] counts = new long[WeeklyBands.PUBLISHED];
    Arrays.fill(counts, 0, WEEKS, size.waiting / WEEKS);
    double starts = STARTS_A_WEEK * size.waiting;
    return through(
        new WeeklyBands(counts),
        rules(
            starts,
            starts - REMOVED_A_WEEK * size.waiting,
            1 - Math.pow(1 - REMOVED_A_WEEK, 1.0 / 7),
            List.of(
                new ListRules.Urgency("urgent", 0.1, 0.5),
                new ListRules.Urgency("soon", 0.3, 0.5),
                new ListRules.Urgency("routine", 0.6, 0.5))));
  }

  /** As many start on each weekday, and as many are treated. */
  private static ListRules rules(
      double startsAWeek, double treatedAWeek, double removed, List<ListRules.Urgency> classes) {
    double[] starts = new double[7];
    Arrays.fill(starts, 0, WORKING_DAYS, startsAWeek / WORKING_DAYS);
    double[] treatments = new double[YEAR_DAYS];
    Arrays.setAll(treatments, day -> day % 7 < WORKING_DAYS ? treatedAWeek / WORKING_DAYS : 0);
    return new ListRules(starts, treatments, removed, classes);
  }

  private WeeklyBands through(WeeklyBands bands, ListRules rules) {
    WaitingList list = WaitingList.keyed(bands, rules, 0, KeyedRandom.entity(seed++, 0, 0));
    list.run();
    return list.bands();
  }
}
