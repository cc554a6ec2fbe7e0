package parley.rota.check;

import java.time.LocalDate;
import java.util.List;
import parley.rota.model.Absence;
import parley.rota.model.Horizon;
import parley.rota.model.RotaPlan;
import parley.rota.rules.Rule;

/**
 * Mean work a week. A duty's work counts on the day on which it starts. The worst stretch of days
 * is told, the first of equals.
 */
final class AverageJudge {

  private static final int DAYS_A_WEEK = 7;

  private AverageJudge() {}

  static List<Breach> judge(Rule.AverageHours rule, RotaPlan plan, Line line) {
    Horizon horizon = line.horizon();
    int days = horizon.days();
    int window = Math.min(days, rule.referenceWeeks() * DAYS_A_WEEK);
    int starts = window == days ? 1 : horizon.cyclic() ? days : days - window + 1;
    long[] work = new long[days + window + 1];
    long[] counted = new long[days + window + 1];
    sumUp(plan, line, work, counted);
    long limit = line.doctor().optedOut() ? rule.optedOutMinutes() : rule.maxMinutes();
    int worst = -1;
    long worstWork = 0;
    long worstDays = 1;
    for (int start = 0; start < starts; start++) {
      long minutes = work[start + window] - work[start];
      long divisor = counted[start + window] - counted[start];
      if (divisor > 0
          && minutes * DAYS_A_WEEK > limit * divisor
          && (worst < 0 || minutes * worstDays > worstWork * divisor)) {
        worst = start;
        worstWork = minutes;
        worstDays = divisor;
      }
    }
    if (worst < 0) {
      return List.of();
    }
    Span span =
        new Span(
            line.time().startOf(horizon.day(worst)),
            line.time().startOf(horizon.day(worst + window)));
    long measured = Math.ceilDiv(worstWork * DAYS_A_WEEK, worstDays);
    return List.of(line.breach(rule.clause(), span, measured, limit, Breach.Unit.MINUTES_A_WEEK));
  }

  /** Work, and days that count, before each day; a pattern's days follow once more. */
  private static void sumUp(RotaPlan plan, Line line, long[] work, long[] counted) {
    Horizon horizon = line.horizon();
    long[] ofDay = new long[horizon.days()];
    line.own().forEach(s -> ofDay[horizon.index(s.day())] += s.workMinutes());
    for (int i = 0; i + 1 < work.length; i++) {
      int index = i % horizon.days();
      boolean counts = counts(plan, line, horizon.day(index));
      work[i + 1] = work[i] + (counts ? ofDay[index] : 0);
      counted[i + 1] = counted[i] + (counts ? 1 : 0);
    }
  }

  /** Whether a day is neither of leave nor, but in a pattern, before or after the post. */
  private static boolean counts(RotaPlan plan, Line line, LocalDate day) {
    return (line.horizon().cyclic() || line.doctor().isInPostOn(day))
        && plan.absences().stream()
            .noneMatch(a ->
                a.doctor().equals(line.doctor().id())
                    && a.kind() != Absence.Kind.ZERO
                    && a.covers(day));
  }
}
