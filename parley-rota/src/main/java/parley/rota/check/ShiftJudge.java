package parley.rota.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parley.rota.rules.Rule;

/** Shifts by themselves: how long, with which breaks, and not in two parts. */
final class ShiftJudge {

  private ShiftJudge() {}

  static List<Breach> length(Rule.ShiftLength rule, Line line) {
    return ownShifts(line).stream()
        .filter(s -> s.time().minutes() > rule.maxMinutes())
        .map(s ->
            line.breach(
                rule.clause(),
                s.time(),
                s.time().minutes(),
                rule.maxMinutes(),
                Breach.Unit.MINUTES))
        .toList();
  }

  /** Breaks are of the kind of shift: told once for each, of the day on which most is missing. */
  static List<Breach> breaks(Rule.Breaks rule, Line line) {
    Map<String, Stint> worst = new LinkedHashMap<>();
    for (Stint shift : ownShifts(line)) {
      if (shift.shift().breakMinutes() < due(rule, shift)) {
        worst.merge(shift.shift().id(), shift, (a, b) -> due(rule, b) > due(rule, a) ? b : a);
      }
    }
    return worst.values().stream()
        .map(s ->
            line.breach(
                rule.clause(),
                s.time(),
                s.shift().breakMinutes(),
                due(rule, s),
                Breach.Unit.MINUTES))
        .toList();
  }

  private static int due(Rule.Breaks rule, Stint shift) {
    return rule.steps().stream()
        .filter(step -> applies(step, shift))
        .mapToInt(Rule.Breaks.Step::breakMinutes)
        .reduce(0, (before, last) -> last);
  }

  private static boolean applies(Rule.Breaks.Step step, Stint shift) {
    long minutes = shift.time().minutes();
    return (minutes > step.overMinutes() || step.orEqual() && minutes == step.overMinutes())
        && step.startsFrom().map(t -> !shift.shift().start().isBefore(t)).orElse(true)
        && step.startsTo().map(t -> !shift.shift().start().isAfter(t)).orElse(true);
  }

  static List<Breach> split(Rule.NoSplitShift rule, Line line) {
    Map<LocalDate, List<Stint>> days = new TreeMap<>();
    ownShifts(line).forEach(s -> days.computeIfAbsent(s.day(), d -> new ArrayList<>()).add(s));
    return days.values().stream()
        .filter(shifts -> shifts.size() > 1)
        .map(shifts ->
            line.breach(
                rule.clause(),
                new Span(
                    shifts.getFirst().start(),
                    shifts.stream().mapToLong(Stint::end).max().orElseThrow()),
                shifts.size(),
                1,
                Breach.Unit.DUTIES))
        .toList();
  }

  private static List<Stint> ownShifts(Line line) {
    return line.own().stream().filter(s -> !s.isOnCall()).toList();
  }
}
