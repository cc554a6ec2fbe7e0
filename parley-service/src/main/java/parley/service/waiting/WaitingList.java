package parley.service.waiting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import parley.service.kernel.KeyedRandom;

/**
 * One waiting list, patient by patient. Day 0 is the first day to come; whoever waits already has a
 * clock that started before it, spread evenly over the week of the published band.
 *
 * <p>On each day clocks start, some leave without treatment, and then treatments are given: to the
 * most urgent class as long as anyone of it waits, in turn or to anyone, as its rule says.
 *
 * <p>Loops stand here and not lambdas and streams: the first of those in a program takes longer
 * than a year of a list of 52,000.
 */
public final class WaitingList {

  private static final int DAYS_A_WEEK = 7;

  private final ListRules rules;
  private final RandomGenerator random;
  private final IntConsumer startOfDay;
  private final Patients[] classes;
  private final double[] treatments;
  private final double[] starts;
  private final int firstWeekday;
  private final int oldest;

  /** By the day on which the clock started, from the oldest on: how many wait. */
  private int[] byStart;

  private int day;
  private int waiting;

  private WaitingList(
      WeeklyBands bands,
      ListRules rules,
      int firstWeekday,
      RandomGenerator random,
      IntConsumer startOfDay) {
    this.rules = rules;
    this.random = random;
    this.startOfDay = startOfDay;
    this.firstWeekday = firstWeekday;
    treatments = rules.treatments();
    starts = rules.startsByWeekday();
    classes = new Patients[rules.classes().size()];
    for (int c = 0; c < classes.length; c++) {
      classes[c] = new Patients();
    }
    long[] counts = bands.counts();
    oldest = counts.length * DAYS_A_WEEK;
    byStart = new int[oldest + Math.max(1, treatments.length)];
    for (int week = counts.length - 1; week >= 0; week--) {
      for (int d = DAYS_A_WEEK - 1; d >= 0; d--) {
        long upTo = counts[week] * (DAYS_A_WEEK - d) / DAYS_A_WEEK;
        long before = counts[week] * (DAYS_A_WEEK - d - 1) / DAYS_A_WEEK;
        for (long n = before; n < upTo; n++) {
          add(-(week * DAYS_A_WEEK + d) - 1);
        }
      }
    }
  }

  /**
   * A list as it was published.
   *
   * @param firstWeekday the day of the week of day 0: 0 is Monday
   * @param random from a seed; the same seed gives the same days
   */
  public static WaitingList of(
      WeeklyBands bands, ListRules rules, int firstWeekday, RandomGenerator random) {
    return new WaitingList(bands, rules, firstWeekday, random, day -> {});
  }

  /**
   * A list as it was published, in which each day has random numbers of its own: lists with other
   * treatments meet the same who join (common random numbers).
   *
   * @param firstWeekday the day of the week of day 0: 0 is Monday
   * @param key of the random numbers, from {@link KeyedRandom#entity}
   */
  public static WaitingList keyed(WeeklyBands bands, ListRules rules, int firstWeekday, long key) {
    KeyedRandom random = new KeyedRandom();
    IntConsumer startOfDay = new NumbersOfDay(random, key);
    startOfDay.accept(-1);
    return new WaitingList(bands, rules, firstWeekday, random, startOfDay);
  }

  /** Random numbers that start anew on each day. */
  private record NumbersOfDay(KeyedRandom random, long key) implements IntConsumer {

    @Override
    public void accept(int day) {
      random.use(KeyedRandom.entity(key, 0, day), 0);
    }
  }

  /** Goes through all days for which the rules have treatments. */
  public List<ListDay> run() {
    List<ListDay> days = new ArrayList<>(treatments.length);
    while (day < treatments.length) {
      days.add(next());
    }
    return days;
  }

  /** The next day. */
  private ListDay next() {
    startOfDay.accept(day);
    int started = poisson(starts[(firstWeekday + day) % DAYS_A_WEEK]);
    for (int n = 0; n < started; n++) {
      add(day);
    }
    int removed = removals();
    int treated = treat(whole(treatments[day]));
    day++;
    return new ListDay(started, treated, removed, waiting);
  }

  private void add(int start) {
    classes[drawClass()].add(start);
    byStart[start + oldest]++;
    waiting++;
  }

  private int drawClass() {
    if (classes.length == 1) {
      return 0;
    }
    double chance = random.nextDouble();
    int c = 0;
    while (c < classes.length - 1 && chance >= rules.classes().get(c).share()) {
      chance -= rules.classes().get(c).share();
      c++;
    }
    return c;
  }

  private int removals() {
    int removed = 0;
    for (Patients patients : classes) {
      int leaving =
          Math.min(patients.waiting(), poisson(patients.waiting() * rules.removalShare()));
      for (int n = 0; n < leaving; n++) {
        leave(patients.takeAny(random));
      }
      removed += leaving;
    }
    return removed;
  }

  private int treat(int possible) {
    int treated = 0;
    for (int c = 0; c < classes.length && treated < possible; c++) {
      Patients patients = classes[c];
      double inTurn = rules.classes().get(c).inTurn();
      while (treated < possible && patients.waiting() > 0) {
        boolean longest = inTurn == 1 || inTurn > 0 && random.nextDouble() < inTurn;
        leave(longest ? patients.takeLongest() : patients.takeAny(random));
        treated++;
      }
    }
    return treated;
  }

  private void leave(int start) {
    byStart[start + oldest]--;
    waiting--;
  }

  /** How many wait how long at the end of the last day. */
  public WeeklyBands bands() {
    return bands(WeeklyBands.PUBLISHED);
  }

  private WeeklyBands bands(int weeks) {
    long[] counts = new long[weeks];
    for (int i = 0; i < byStart.length && i - oldest < day; i++) {
      int waited = day - 1 - (i - oldest);
      counts[Math.min(weeks - 1, waited / DAYS_A_WEEK)] += byStart[i];
    }
    return new WeeklyBands(counts);
  }

  private int whole(double number) {
    int floor = (int) number;
    double part = number - floor;
    return part > 0 && random.nextDouble() < part ? floor + 1 : floor;
  }

  /** Counts exponential gaps within a span; as long as what follows for each one counted. */
  private int poisson(double mean) {
    int count = -1;
    double sum = 0;
    do {
      sum += random.nextExponential();
      count++;
    } while (sum < mean);
    return count;
  }

  @Override
  public String toString() {
    return "WaitingList" + Arrays.toString(new int[] {day, waiting});
  }
}
