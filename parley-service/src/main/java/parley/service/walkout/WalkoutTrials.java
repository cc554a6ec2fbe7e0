package parley.service.walkout;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import parley.service.hospital.Grade;
import parley.service.hospital.Shift;
import parley.service.kernel.KeyedRandom;

/**
 * A walkout that is met again and again under other policies. Hospital and days are read once, and
 * a day of the walkout can be tried alone, since nothing but the nights before it bears on it. What
 * it counts is what {@link WalkoutEngine#outcome} counts.
 */
public final class WalkoutTrials {

  private final WalkoutQuestion question;
  private final long seed;
  private final Frame frame;
  private final Days days;
  private final Days[] alone;

  private WalkoutTrials(WalkoutQuestion question, long seed) {
    this.question = question;
    this.seed = seed;
    frame = Frame.of(question.hospital());
    days = Days.of(frame, question);
    alone = IntStream.rangeClosed(0, days.last).mapToObj(days::alone).toArray(Days[]::new);
  }

  /**
   * Reads a question; its own policy does not matter.
   *
   * @param seed of all replications
   * @throws IllegalArgumentException if it has no walkout
   */
  public static WalkoutTrials of(WalkoutQuestion question, long seed) {
    Checks.require(
        question.absence().isPresent(),
        "The question about %s has no walkout; expected one.",
        question.hospital().name());
    return new WalkoutTrials(question, seed);
  }

  /** What was read. */
  public WalkoutQuestion question() {
    return question;
  }

  /** The last day on which a shift starts that the walkout touches, from 0 at the first day. */
  public int lastDay() {
    return days.last;
  }

  /** Whether the walkout touches the planned shift of a day, from 0 at the first one. */
  public boolean isOfWalkout(int day) {
    return days.isInWalkout(day);
  }

  /**
   * The share of those due in a shift who are expected to be away, beyond the usual sickness.
   *
   * @param day on which the shift starts; none is away before the eve of the first day
   */
  public double away(LocalDate day, Shift shift, Grade grade) {
    long place = ChronoUnit.DAYS.between(question.first(), day);
    if (place < -1 || place >= days.count) {
      return 0;
    }
    double[] chances = days.chances((int) place, question.hospital().shifts().indexOf(shift));
    return chances == null ? 0 : 1 - chances[question.hospital().grades().indexOf(grade)];
  }

  /**
   * A policy, day by day in a replication.
   *
   * @throws IllegalArgumentException if a plan names what the hospital does not have
   */
  public IntFunction<List<DayCount>> all(Policy policy) {
    Policy checked = question.withPolicy(policy).policy();
    Named named = Named.of(frame, days.first, checked);
    return replication -> {
      long key = KeyedRandom.replication(seed, replication);
      Tally tally = Run.of(frame, days, checked, named, key, null);
      return IntStream.range(0, days.count).mapToObj(d -> new DayCount(frame, tally, d)).toList();
    };
  }

  /**
   * A policy on one day in a replication. Of a plan only what it names for the day and the one
   * before bears on it.
   *
   * @param day from 0 at the first day, up to the last one of the walkout
   * @throws IllegalArgumentException if a plan names what the hospital does not have
   */
  public IntFunction<DayCount> on(int day, Policy policy) {
    Checks.require(
        day >= 0 && day <= days.last,
        "The day %s is asked for alone; expected 0 to %s, the last one of the walkout.",
        day,
        days.last);
    Policy checked = question.withPolicy(policy).policy();
    Named named = Named.of(frame, alone[day].first, checked);
    return replication -> {
      long key = KeyedRandom.replication(seed, replication);
      return new DayCount(frame, Run.of(frame, alone[day], checked, named, key, null), 0);
    };
  }

  /**
   * A policy on the days after the last one of the walkout, in a replication: only patients who are
   * put off are counted, not those held.
   *
   * @throws IllegalArgumentException if a plan names what the hospital does not have
   */
  public IntFunction<List<DayCount>> putOffAfter(Policy policy) {
    Policy checked = question.withPolicy(policy).policy();
    Named named = Named.of(frame, days.first, checked);
    return replication -> {
      long key = KeyedRandom.replication(seed, replication);
      Tally tally = Run.putOffAfter(frame, days, checked, named, key);
      return IntStream.range(days.last + 1, days.count)
          .mapToObj(d -> new DayCount(frame, tally, d))
          .toList();
    };
  }
}
