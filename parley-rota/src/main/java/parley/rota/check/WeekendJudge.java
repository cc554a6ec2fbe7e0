package parley.rota.check;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import parley.rota.rules.Rule;

/** Weekends with work, of those whose Saturday is of the rota and in post. */
final class WeekendJudge {

  private WeekendJudge() {}

  static List<Breach> judge(Rule.WeekendFrequency rule, Line line) {
    List<LocalDate> saturdays =
        line.horizon()
            .all()
            .filter(d -> d.getDayOfWeek() == DayOfWeek.SATURDAY)
            .filter(d -> line.horizon().cyclic() || line.doctor().isInPostOn(d))
            .toList();
    List<Span> worked = new ArrayList<>();
    boolean ofRota = false;
    for (LocalDate saturday : saturdays) {
      Span weekend =
          new Span(line.time().startOf(saturday), line.time().startOf(saturday.plusDays(2)));
      List<Stint> there = line.stints().stream().filter(s -> isThere(s, weekend)).toList();
      if (!there.isEmpty()) {
        worked.add(weekend);
        ofRota |= there.stream().anyMatch(Stint::ofRota);
      }
    }
    if (!ofRota || (long) worked.size() * rule.of() <= (long) rule.worked() * saturdays.size()) {
      return List.of();
    }
    return List.of(
        line.breach(
            rule.clause(),
            new Span(worked.getFirst().from(), worked.getLast().to()),
            worked.size(),
            (long) saturdays.size() * rule.worked() / rule.of(),
            Breach.Unit.WEEKENDS));
  }

  /** By its work; by the duty itself if no work is expected. */
  private static boolean isThere(Stint stint, Span weekend) {
    List<Span> when = stint.work().isEmpty() ? List.of(stint.time()) : stint.work();
    return when.stream().anyMatch(w -> w.overlap(weekend) > 0);
  }
}
