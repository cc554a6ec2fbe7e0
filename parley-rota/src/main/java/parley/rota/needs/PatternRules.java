package parley.rota.needs;

import java.util.List;
import java.util.function.BiConsumer;
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
    pairs(new Gaps(rules));
    for (Rule rule : DutyRules.binding(rules)) {
      switch (rule) {
        case Rule.AverageHours r -> average(r);
        case Rule.HoursInWindow r -> window(r);
        case Rule.RunLength r -> run(r);
        case Rule.RestAfterNights r -> restAfterNights(r);
        case Rule.WeekendFrequency r -> weekends(r);
        case Rule.OnCallsInDays r -> onCalls(r);
        case Rule.AfterOnCall r -> afterSaturday(r, new Gaps(rules));
        // By pairs, or of a duty by itself.
        case Rule.RestBetween r -> {}
        case Rule.NoSplitShift r -> {}
        case Rule.OnCallRun r -> {}
        case Rule.ShiftLength r -> {}
        case Rule.OnCallLength r -> {}
        case Rule.Breaks r -> {}
        case Rule.OnCallRest r -> {}
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

  private void pairs(Gaps gaps) {
    // No rule of pairs reaches further than rest between shifts does.
    eachPair(
        daysOf(gaps.longestRest()),
        (first, second, later) -> {
          if (gaps.clash(duties.get(first), duties.get(second), later)) {
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
        sum.addAll(variables(rule.of(), day + i), 1);
      }
      model.add(sum.atMost(rule.max()));
    }
    if (rule.restMinutes() > 0) {
      eachPair(
          daysOf(rule.restMinutes()),
          (last, next, later) -> {
            if (duties.get(last).isOf(rule.of())
                && Gaps.minutes(duties.get(last), duties.get(next), later) < rule.restMinutes()) {
              eachDay(
                  last,
                  (variable, day) ->
                      model.add(
                          before(rule.of(), day, rule.max())
                              .add(variable, 1)
                              .add(model.variable(next, day + later), 1)
                              .atMost(rule.max())));
            }
          });
    }
  }

  /** The days of a run but for its last. */
  private Row.Sum before(RunOf kind, int last, int length) {
    Row.Sum sum = new Row.Sum();
    for (int i = 1; i < length; i++) {
      sum.addAll(variables(kind, last - i), 1);
    }
    return sum;
  }

  private List<Integer> variables(RunOf kind, int day) {
    return model.on(day).stream()
        .filter(d -> duties.get(d).isOf(kind))
        .map(d -> model.variable(d, day))
        .toList();
  }

  private void restAfterNights(Rule.RestAfterNights rule) {
    eachPair(
        daysOf(rule.restMinutes()),
        (night, next, later) -> {
          NominalDuty last = duties.get(night);
          NominalDuty following = duties.get(next);
          boolean goesOn = later == 1 && following.isNight();
          if (last.isNight()
              && !goesOn
              && Gaps.minutes(last, following, later) < rule.restMinutes()) {
            eachDay(
                night,
                (variable, day) ->
                    model.add(
                        before(RunOf.NIGHT, day, rule.minNights())
                            .add(variable, 1)
                            .add(model.variable(next, day + later), 1)
                            .addAll(variables(RunOf.NIGHT, day + 1), -1)
                            .atMost(rule.minNights())));
          }
        });
  }

  private void weekends(Rule.WeekendFrequency rule) {
    Row.Sum worked = new Row.Sum();
    for (int line = 0; line < model.posts(); line++) {
      int monday = line * NominalWeek.DAYS;
      worked.add(model.weekend(monday), 1);
      for (int d = 0; d < duties.size(); d++) {
        if (duties.get(d).isOnWeekend()) {
          model.add(
              new Row.Sum()
                  .add(model.variable(d, monday), 1)
                  .add(model.weekend(monday), -1)
                  .atMost(0));
        }
      }
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
  private void afterSaturday(Rule.AfterOnCall rule, Gaps gaps) {
    eachPair(
        1,
        (first, second, later) -> {
          NominalDuty saturday = duties.get(first);
          NominalDuty shift = duties.get(second);
          if (later == 1
              && saturday.onCall()
              && saturday.weekday() == NominalDuty.SATURDAY
              && !shift.onCall()
              && shift.minutes() > gaps.mostAfter(saturday, rule)) {
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
