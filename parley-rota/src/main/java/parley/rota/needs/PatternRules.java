package parley.rota.needs;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import parley.rota.rules.Rule;
import parley.rota.rules.RuleSet;
import parley.rota.rules.RunOf;

/** Writes the rules of a contract as rows of a pattern, in nominal minutes. */
final class PatternRules {

  private static final int DAY = NominalDuty.DAY;
  private final PatternModel model;
  private final List<NominalDuty> duties;

  PatternRules(PatternModel model) {
    this.model = model;
    this.duties = model.week().duties();
  }

  void add(RuleSet rules) {
    pairs();
    for (Rule rule : DutyRules.binding(rules)) {
      switch (rule) {
        case Rule.AverageHours r -> average(r);
        case Rule.HoursInWindow r -> window(r);
        case Rule.RunLength r -> run(r);
        case Rule.RestAfterNights r -> restAfterNights(r);
        case Rule.WeekendFrequency r -> weekends(r);
        case Rule.OnCallsInDays r -> onCalls(r);
        case Rule.AfterOnCall r -> afterSaturday(r);
        // By pairs, or of a duty by itself.
        case Rule.RestBetween r -> {}
        case Rule.NoSplitShift r -> {}
        case Rule.OnCallRun r -> {}
        case Rule.ShiftLength r -> {}
        case Rule.OnCallLength r -> {}
        case Rule.Breaks r -> {}
        case Rule.OnCallRest r -> {}
        // Of no duty at all.
        case Rule.Notice r -> {}
        case Rule.Stated r -> {}
        // A post has nobody yet who could agree to longer runs.
        case Rule.LowIntensityRun r -> {}
      }
    }
  }

  private interface Pair {
    void of(int first, int second, int daysLater);
  }

  /** Each two duties of which the second starts with or after the first, up to some days later. */
  private void eachPair(int days, Pair pair) {
    for (int first = 0; first < duties.size(); first++) {
      for (int later = 0; later <= days; later++) {
        for (int second : model.on(duties.get(first).weekday() + later)) {
          boolean after = later > 0 || second != first;
          if (after && startsAfter(first, second, later)) {
            pair.of(first, second, later);
          }
        }
      }
    }
  }

  private boolean startsAfter(int first, int second, int later) {
    int ahead = duties.get(second).start() + later * DAY - duties.get(first).start();
    return ahead > 0 || ahead == 0 && second > first;
  }

  /** On each line, with the day on which the first duty of a pair starts. */
  private void eachDay(int first, BiConsumer<Integer, Integer> then) {
    for (int line = 0; line < model.posts(); line++) {
      int day = line * NominalWeek.DAYS + duties.get(first).weekday();
      then.accept(model.variable(first, day), day);
    }
  }

  private static int daysOf(int restMinutes) {
    return Math.ceilDiv(restMinutes, DAY) + 2;
  }

  private void pairs() {
    // No rule of pairs reaches further than rest between shifts does.
    eachPair(
        daysOf(model.gaps().longestRest()),
        (first, second, later) -> {
          if (model.gaps().clash(duties.get(first), duties.get(second), later)) {
            eachDay(
                first,
                (variable, day) ->
                    model.add(
                        new Row.Sum()
                            .add(variable, 1)
                            .add(model.variable(second, day + later), 1)
                            .atMost(1)));
          }
        });
  }

  private void average(Rule.AverageHours rule) {
    int days = Math.min(model.days(), rule.referenceWeeks() * NominalWeek.DAYS);
    int windows = days == model.days() ? 1 : model.days();
    for (int start = 0; start < windows; start++) {
      Row.Sum sum = new Row.Sum();
      for (int day = start; day < start + days; day++) {
        for (int d : model.on(day)) {
          sum.add(model.variable(d, day), (long) NominalWeek.DAYS * duties.get(d).workMinutes());
        }
        if (model.hasLeave()) {
          sum.add(model.leave(day), rule.maxMinutes());
        }
      }
      model.add(sum.atMost((long) rule.maxMinutes() * days));
    }
  }

  /** Windows that begin where work begins or end where it ends are the fullest. */
  private void window(Rule.HoursInWindow rule) {
    int length = rule.windowMinutes();
    int[] anchors =
        duties.stream()
            .flatMap(d -> d.work().stream())
            .flatMapToInt(w -> IntStream.of(w.from(), w.to() - length))
            .map(minute -> Math.floorMod(minute, DAY))
            .distinct()
            .sorted()
            .toArray();
    for (int day = 0; day < model.days(); day++) {
      for (int anchor : anchors) {
        Row.Sum sum = new Row.Sum();
        for (int later = -2; later <= daysOf(length); later++) {
          for (int d : model.on(day + later)) {
            int from = anchor - later * DAY;
            long minutes =
                duties.get(d).work().stream()
                    .mapToLong(w -> w.minutesIn(from, from + length))
                    .sum();
            sum.add(model.variable(d, day + later), minutes);
          }
        }
        model.add(sum.atMost(rule.maxMinutes()));
      }
    }
  }

  private void run(Rule.RunLength rule) {
    for (int day = 0; day < model.days(); day++) {
      Row.Sum sum = new Row.Sum();
      for (int i = 0; i <= rule.max(); i++) {
        sum.addAll(model.some(day + i, kind(rule.of())), 1);
      }
      model.add(sum.atMost(rule.max()));
    }
    eachInRestAfter(
        rule.of(),
        rule.restMinutes(),
        (last, other, later) ->
            eachDay(
                last,
                (variable, day) ->
                    model.add(
                        before(rule.of(), day, rule.max())
                            .add(variable, 1)
                            .add(model.variable(other, day + later), 1)
                            .atMost(rule.max()))));
  }

  private void restAfterNights(Rule.RestAfterNights rule) {
    eachInRestAfter(
        RunOf.NIGHT,
        rule.restMinutes(),
        (last, other, later) ->
            eachDay(
                last,
                (variable, day) -> {
                  Row.Sum sum =
                      before(RunOf.NIGHT, day, rule.minNights())
                          .add(variable, 1)
                          .add(model.variable(other, day + later), 1);
                  for (int d : model.on(day + 1)) {
                    if (duties.get(d).isNight()) {
                      sum.add(model.variable(d, day + 1), -1);
                    }
                  }
                  model.add(sum.atMost(rule.minNights()));
                }));
  }

  /**
   * Each duty that may be the last of a run, with each other that would fall into the rest after it
   * and does not belong to the run or continue it.
   */
  private void eachInRestAfter(RunOf kind, int restMinutes, Pair pair) {
    if (restMinutes == 0) {
      return;
    }
    for (int last = 0; last < duties.size(); last++) {
      NominalDuty end = duties.get(last);
      if (!end.isOf(kind)) {
        continue;
      }
      for (int later = -1; later <= daysOf(restMinutes); later++) {
        for (int other : model.on(end.weekday() + later)) {
          NominalDuty next = duties.get(other);
          boolean inRun = next.isOf(kind) && later <= 1;
          if (!inRun
              && next.end() + later * DAY > end.end()
              && Gaps.minutes(end, next, later) < restMinutes) {
            pair.of(last, other, later);
          }
        }
      }
    }
  }

  /** The days of a run but for its last. */
  private Row.Sum before(RunOf kind, int last, int length) {
    Row.Sum sum = new Row.Sum();
    for (int i = 1; i < length; i++) {
      sum.addAll(model.some(last - i, kind(kind)), 1);
    }
    return sum;
  }

  private static Predicate<NominalDuty> kind(RunOf kind) {
    return duty -> duty.isOf(kind);
  }

  private void weekends(Rule.WeekendFrequency rule) {
    Row.Sum worked = new Row.Sum();
    for (int line = 0; line < model.posts(); line++) {
      worked.add(model.weekend(line), 1);
    }
    model.add(worked.atMost((long) model.posts() * rule.worked() / rule.of()));
  }

  private void onCalls(Rule.OnCallsInDays rule) {
    for (int day = 0; day < model.days(); day++) {
      Row.Sum sum = new Row.Sum();
      for (int i = 0; i < rule.days(); i++) {
        for (int d : model.on(day + i)) {
          if (duties.get(d).onCall()) {
            sum.add(model.variable(d, day + i), 1);
          }
        }
      }
      model.add(sum.atMost(rule.max()));
    }
  }

  /** After a Saturday on call, a shift on Sunday may be long only if Sunday is on call too. */
  private void afterSaturday(Rule.AfterOnCall rule) {
    eachPair(
        1,
        (first, second, later) -> {
          NominalDuty saturday = duties.get(first);
          NominalDuty shift = duties.get(second);
          if (later == 1
              && saturday.onCall()
              && saturday.weekday() == NominalDuty.SATURDAY
              && !shift.onCall()
              && shift.minutes() > model.gaps().mostAfter(saturday, rule)) {
            eachDay(
                first,
                (variable, day) -> {
                  Row.Sum sum =
                      new Row.Sum().add(variable, 1).add(model.variable(second, day + 1), 1);
                  for (int d : model.on(day + 1)) {
                    if (duties.get(d).onCall()) {
                      sum.add(model.variable(d, day + 1), -1);
                    }
                  }
                  model.add(sum.atMost(1));
                });
          }
        });
  }
}
