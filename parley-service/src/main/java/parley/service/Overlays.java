package parley.service;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import parley.casefile.CaseView;
import parley.casefile.Edtf;
import parley.casefile.Event;
import parley.casefile.Figure;

/** Lays other loads, and the timetable of the case, beside the days of each walkout. */
final class Overlays {

  private Overlays() {}

  static List<Overlay> of(CaseView view, List<WalkoutRecord> records, List<String> measures) {
    return records.reversed().stream()
        .flatMap(r ->
            measures.stream()
                .map(m -> new Load(m, dated(view, m)))
                .filter(l -> !l.figures().isEmpty())
                .map(l -> overlay(r, l)))
        .toList();
  }

  private static Overlay overlay(WalkoutRecord walkout, Load load) {
    LocalDate first = walkout.start().toLocalDate();
    LocalDate last = walkout.end().toLocalDate();
    List<Overlay.Day> days =
        first
            .datesUntil(last.plusDays(1))
            .map(d ->
                new Overlay.Day(
                    d,
                    load.figures().stream()
                        .filter(f -> !d.isBefore(f.from()) && !d.isAfter(f.to()))
                        .map(Overlay.Dated::figure)
                        .toList()))
            .toList();
    return new Overlay(
        walkout.id(),
        load.measure(),
        days,
        load.figures().stream()
            .filter(f -> f.to().isBefore(first))
            .max(Comparator.comparing(Overlay.Dated::to)),
        load.figures().stream()
            .filter(f -> f.from().isAfter(last))
            .min(Comparator.comparing(Overlay.Dated::from)));
  }

  /** Figures of events speak of the time of their event, others of the day they became known. */
  private static List<Overlay.Dated> dated(CaseView view, String measure) {
    Stream<Overlay.Dated> ofEvents =
        view.record().events().stream().flatMap(e -> e.figures().stream().map(f -> dated(e, f)));
    Stream<Overlay.Dated> others =
        view.record().figures().stream().map(f -> new Overlay.Dated(f.known(), f.known(), f));
    return Stream.concat(ofEvents, others)
        .filter(d -> d.figure().measure().equals(measure) && d.figure().isSourced())
        .toList();
  }

  private static Overlay.Dated dated(Event event, Figure figure) {
    return new Overlay.Dated(event.when().earliest(), event.when().latest(), figure);
  }

  static List<CalendarOverlap> calendar(CaseView view, List<WalkoutRecord> records) {
    return records.reversed().stream()
        .map(r ->
            new CalendarOverlap(
                r.id(),
                view.record().header().timetable().stream()
                    .filter(d -> touches(d.on(), r))
                    .toList()))
        .toList();
  }

  private static boolean touches(Edtf when, WalkoutRecord walkout) {
    return !when.earliest().isAfter(walkout.end().toLocalDate())
        && !when.latest().isBefore(walkout.start().toLocalDate());
  }

  private record Load(String measure, List<Overlay.Dated> figures) {}
}
