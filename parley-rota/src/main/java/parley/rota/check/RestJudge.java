package parley.rota.check;

import java.util.ArrayList;
import java.util.List;
import parley.rota.rules.Clause;
import parley.rota.rules.Rule;
import parley.rota.rules.RunOf;

/** Rest between shifts, and after nights. */
final class RestJudge {

  private RestJudge() {}

  /** From the end of all shifts so far to the start of the next; those on call do not count. */
  static List<Breach> between(Rule.RestBetween rule, Line line) {
    List<Breach> breaches = new ArrayList<>();
    List<Stint> shifts = line.shifts();
    Stint before = null;
    for (Stint next : shifts) {
      if (before != null
          && next.start() - before.end() < rule.minMinutes()
          && line.counts(before, next)) {
        long rest = Math.max(0, next.start() - before.end());
        breaches.add(
            line.breach(
                rule.clause(),
                new Span(next.start() - rest, next.start()),
                rest,
                rule.minMinutes(),
                Breach.Unit.MINUTES));
      }
      if (before == null || next.end() > before.end()) {
        before = next;
      }
    }
    return breaches;
  }

  static List<Breach> afterNights(Rule.RestAfterNights rule, Line line, Kinds kinds) {
    return line.runs(kinds.in(RunOf.NIGHT)).stream()
        .filter(run -> !run.endless() && run.days() >= rule.minNights())
        .flatMap(run -> after(rule.clause(), run, rule.restMinutes(), line).stream())
        .toList();
  }

  /** The rest after a run, which no duty breaks; told if one of the rota does. */
  static List<Breach> after(Clause clause, Run run, int restMinutes, Line line) {
    long end = run.end();
    long free = line.freeFrom(end);
    if (free >= restMinutes || !line.hasOfRota(new Span(end, end + restMinutes))) {
      return List.of();
    }
    return List.of(
        line.breach(clause, new Span(end, end + free), free, restMinutes, Breach.Unit.MINUTES));
  }
}
