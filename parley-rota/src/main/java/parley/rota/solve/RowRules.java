package parley.rota.solve;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import parley.rota.check.Stint;
import parley.rota.check.TimeLine;
import parley.rota.rules.Rule;
import parley.rota.rules.RuleSet;

/**
 * The rules of a set by the way in which a row is judged: alone by the duty, by pairs of duties, by
 * runs, by windows, by the row as a whole.
 */
final class RowRules {

  private static final int MINUTES_A_DAY = 24 * 60;

  /**
   * Duties that may not be, whatever stands around them.
   *
   * @param rule whose
   */
  record Alone(Rule rule, Predicate<Stint> isBad) {}

  /**
   * Two duties that may not stand in one row, whatever stands between them.
   *
   * @param rule whose; empty for duties of one kind that overlap, which no plan allows
   * @param reach at most so many days apart
   * @param agreedToo whether it holds also for who agreed to duty on call of low intensity
   */
  record Pair(Optional<Rule> rule, int reach, boolean agreedToo, Test test) {

    /** Whether two entries, the first some days before the second, may not be. */
    interface Test {
      boolean isBad(Entries entries, int apart, int first, int second);
    }
  }

  /**
   * A run of entries with a flag.
   *
   * @param restMinutes after one of {@code max}; 0 for none
   */
  record Run(Rule rule, int flag, int kind, int max, int restMinutes) {}

  final List<Alone> alone = new ArrayList<>();
  final List<Pair> pairs = new ArrayList<>();
  final List<Run> runs = new ArrayList<>();

  /** Runs of duties on call, of those who agreed to low intensity. */
  final List<Run> agreedRuns = new ArrayList<>();

  final List<Rule.LowIntensityRun> eased = new ArrayList<>();
  final List<Rule.RestAfterNights> nights = new ArrayList<>();
  final List<Rule.HoursInWindow> windows = new ArrayList<>();
  final List<Rule.OnCallsInDays> onCallsInDays = new ArrayList<>();
  final List<Rule.AfterOnCall> afterOnCall = new ArrayList<>();
  final List<Rule.OnCallRest> onCallRest = new ArrayList<>();
  final List<Rule.WeekendFrequency> weekends = new ArrayList<>();
  final List<Rule.AverageHours> averages = new ArrayList<>();
  final OnCallRests rests;

  /** How many days around a duty any rule looks, at most, but for those on the row as a whole. */
  final int reach;

  private RowRules(RuleSet set, TimeLine time) {
    rests = new OnCallRests(set.listRules(Rule.OnCallRest.class), time);
    pairs.add(new Pair(Optional.empty(), 1, true, RowRules::overlap));
    int far = 8;
    for (Rule rule : set.rules()) {
      far = Math.max(far, take(rule));
    }
    reach = far;
  }

  static RowRules of(RuleSet set, TimeLine time) {
    return new RowRules(set, time);
  }

  private static boolean overlap(Entries e, int apart, int first, int second) {
    int both = e.flags[first] & e.flags[second];
    return (both & Entries.SHIFT) != 0 && e.shiftStart[second] < e.shiftEnd[first]
        || (both & Entries.ON_CALL) != 0 && e.onCallStart[second] < e.onCallEnd[first];
  }

  /** Sorts a rule in; the days that it looks around. A new kind of rule does not compile here. */
  private int take(Rule rule) {
    return switch (rule) {
      case Rule.AverageHours r -> {
        averages.add(r);
        yield 0;
      }
      case Rule.WeekendFrequency r -> {
        weekends.add(r);
        yield 2;
      }
      case Rule.HoursInWindow r -> {
        windows.add(r);
        yield days(r.windowMinutes()) + 1;
      }
      case Rule.ShiftLength r -> {
        alone.add(new Alone(r, s -> !s.isOnCall() && s.time().minutes() > r.maxMinutes()));
        yield 0;
      }
      case Rule.OnCallLength r -> {
        alone.add(new Alone(r, s -> s.isOnCall() && s.time().minutes() > r.maxMinutes()));
        yield 0;
      }
      case Rule.Breaks r -> {
        alone.add(new Alone(r, s -> !s.isOnCall() && s.shift().breakMinutes() < due(r, s)));
        yield 0;
      }
      case Rule.RunLength r -> {
        runs.add(new Run(r, Entries.bit(r.of()), r.of().ordinal(), r.max(), r.restMinutes()));
        yield r.max() + days(r.restMinutes());
      }
      case Rule.LowIntensityRun r -> {
        eased.add(r);
        yield r.maxDays() + days(r.restMinutes());
      }
      case Rule.RestAfterNights r -> {
        nights.add(r);
        yield r.minNights() + days(r.restMinutes());
      }
      case Rule.RestBetween r -> restBetween(r);
      case Rule.OnCallRun r -> onCallRun(r);
      case Rule.OnCallsInDays r -> {
        onCallsInDays.add(r);
        yield r.days();
      }
      case Rule.AfterOnCall r -> afterOnCall(r);
      case Rule.OnCallRest r -> onCallRest(r);
      // One duty a day is all that is made here.
      case Rule.NoSplitShift r -> 0;
      // What no duty can break.
      case Rule.Notice r -> 0;
      case Rule.Stated r -> 0;
    };
  }

  private static int due(Rule.Breaks rule, Stint shift) {
    long minutes = shift.time().minutes();
    int due = 0;
    for (Rule.Breaks.Step step : rule.steps()) {
      if ((minutes > step.overMinutes() || step.orEqual() && minutes == step.overMinutes())
          && step.startsFrom().map(t -> !shift.shift().start().isBefore(t)).orElse(true)
          && step.startsTo().map(t -> !shift.shift().start().isAfter(t)).orElse(true)) {
        due = step.breakMinutes();
      }
    }
    return due;
  }

  private int restBetween(Rule.RestBetween rule) {
    int reachDays = days(rule.minMinutes());
    pairs.add(
        new Pair(
            Optional.of(rule),
            reachDays,
            true,
            (e, apart, first, second) ->
                (e.flags[first] & e.flags[second] & Entries.SHIFT) != 0
                    && e.shiftStart[second] - e.shiftEnd[first] < rule.minMinutes()));
    return reachDays;
  }

  private int onCallRun(Rule.OnCallRun rule) {
    pairs.add(
        new Pair(
            Optional.of(rule),
            1,
            false,
            (e, apart, first, second) ->
                (e.flags[first] & e.flags[second] & Entries.ON_CALL) != 0
                    && e.stints(second).getFirst().day().getDayOfWeek() != DayOfWeek.SUNDAY));
    agreedRuns.add(new Run(rule, Entries.ON_CALL, 0, rule.agreedDays(), 0));
    return rule.agreedDays() + 1;
  }

  private int afterOnCall(Rule.AfterOnCall rule) {
    afterOnCall.add(rule);
    pairs.add(
        new Pair(
            Optional.of(rule),
            1,
            true,
            (e, apart, first, second) ->
                (e.flags[first] & Entries.ON_CALL) != 0
                    && (e.flags[second] & Entries.SHIFT) != 0
                    && isTooLong(rule, e.stints(first), e.stints(second))));
    return 2;
  }

  /**
   * Whether a shift is too long after duties on call.
   *
   * @param before the duties of the day before, with all others that overlap them
   * @param after the shift's day
   */
  boolean isTooLong(Rule.AfterOnCall rule, List<Stint> before, List<Stint> after) {
    Stint shift = after.getFirst();
    List<Stint> onCalls =
        before.stream()
            .filter(s -> s.isOnCall() && s.day().plusDays(1).equals(shift.day()))
            .toList();
    List<Stint> line = OnCallRests.together(before, after);
    boolean missed = onCalls.stream().anyMatch(s -> rests.misses(s, line));
    return !onCalls.isEmpty()
        && shift.time().minutes() > (missed ? rule.maxMinutesIfRestMissed() : rule.maxMinutes());
  }

  private int onCallRest(Rule.OnCallRest rule) {
    onCallRest.add(rule);
    alone.add(new Alone(rule, s -> s.isOnCall() && rests.misses(rule, s, List.of(s))));
    pairs.add(
        new Pair(
            Optional.of(rule),
            1,
            true,
            (e, apart, first, second) -> {
              List<Stint> line = OnCallRests.together(e.stints(first), e.stints(second));
              return line.stream()
                  .anyMatch(s ->
                      s.isOnCall()
                          && s.ofRota()
                          && !rests.misses(rule, s, List.of(s))
                          && rests.misses(rule, s, line));
            }));
    return 2;
  }

  /** How many days on a stretch of so many minutes can reach, from the day on which it starts. */
  static int days(int minutes) {
    return 2 + minutes / MINUTES_A_DAY;
  }
}
