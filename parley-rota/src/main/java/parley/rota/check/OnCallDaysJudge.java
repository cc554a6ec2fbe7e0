package parley.rota.check;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import parley.rota.rules.Rule;

/** On which days duties on call start: not one after another, and not too many in some days. */
final class OnCallDaysJudge {

  private OnCallDaysJudge() {}

  static List<Breach> runs(Rule.OnCallRun rule, Line line) {
    boolean agreed = line.doctor().lowIntensityOnCall();
    return line.runs(Stint::isOnCall).stream()
        .filter(run ->
            agreed
                ? run.isOfRota() && (run.endless() || run.days() > rule.agreedDays())
                : hasPair(run, line))
        .map(run ->
            line.breach(
                rule.clause(),
                new Span(run.start(), run.end()),
                agreed ? Math.max(run.days(), rule.agreedDays() + 1) : run.days(),
                agreed ? rule.agreedDays() : 1,
                Breach.Unit.DAYS))
        .toList();
  }

  /**
   * Whether two duties start on consecutive days, no Saturday and Sunday, the second of the rota.
   */
  private static boolean hasPair(Run run, Line line) {
    return run.stints().stream()
        .anyMatch(s ->
            s.ofRota()
                && s.day().getDayOfWeek() != DayOfWeek.SUNDAY
                && !line.onCallsOn(s.day().minusDays(1)).isEmpty());
  }

  static List<Breach> inDays(Rule.OnCallsInDays rule, Line line) {
    int max = line.doctor().lowIntensityOnCall() ? rule.agreedMax() : rule.max();
    List<Stint> duties = line.onCalls();
    List<Days> tooMany = new ArrayList<>();
    for (LocalDate first : starts(line, duties)) {
      List<Stint> there =
          duties.stream()
              .filter(
                  s -> !s.day().isBefore(first) && s.day().isBefore(first.plusDays(rule.days())))
              .toList();
      if (there.size() > max && there.stream().anyMatch(Stint::ofRota)) {
        tooMany.add(new Days(first, there));
      }
    }
    tooMany.sort(
        Comparator.<Days>comparingInt(d -> d.duties.size()).reversed().thenComparing(d -> d.first));
    List<Days> told = new ArrayList<>();
    for (Days days : tooMany) {
      if (told.stream().noneMatch(t -> overlap(t.first, days.first, rule.days(), line))) {
        told.add(days);
      }
    }
    return told.stream()
        .map(d ->
            line.breach(
                rule.clause(),
                new Span(
                    d.duties.getFirst().start(),
                    d.duties.stream().mapToLong(Stint::end).max().orElseThrow()),
                d.duties.size(),
                max,
                Breach.Unit.DUTIES))
        .toList();
  }

  private record Days(LocalDate first, List<Stint> duties) {}

  /** Days from which to count: those on which a duty starts. */
  private static Set<LocalDate> starts(Line line, List<Stint> duties) {
    Set<LocalDate> starts = new TreeSet<>();
    duties.forEach(duty -> starts.add(duty.day()));
    if (line.horizon().cyclic()) {
      starts.removeIf(d -> !line.horizon().has(d));
    }
    return starts;
  }

  private static boolean overlap(LocalDate a, LocalDate b, int days, Line line) {
    long apart = Math.abs(a.toEpochDay() - b.toEpochDay());
    return apart < days || line.horizon().cyclic() && line.horizon().days() - apart < days;
  }
}
