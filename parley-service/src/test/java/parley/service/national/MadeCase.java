package parley.service.national;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.casefile.Bound;
import parley.casefile.Case;
import parley.casefile.CaseView;
import parley.casefile.Edtf;
import parley.casefile.Fact;
import parley.casefile.Figure;
import parley.casefile.Header;
import parley.casefile.Outcome;
import parley.casefile.Parties;
import parley.casefile.Vintage;
import parley.casefile.Walkout;

/**
 * A case made in code: a service with 200,000 planned contacts a weekday, of which nine in ten are
 * counted.
 */
final class MadeCase {

  static final double PLANNED = 200_000;
  static final double COUNTED = 0.9;
  static final double DUE = 10_000;

  private final List<Walkout> walkouts = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();
  private final List<Header.Day> timetable = new ArrayList<>();

  static MadeCase empty() {
    return new MadeCase();
  }

  /** With all that calibration needs besides walkouts. */
  static MadeCase withScale() {
    return empty()
        .with(figure("planned", "planned-contacts-per-weekday", "200000", "2020-01-01"))
        .with(figure("counted", "share-of-lost-care-counted", "90", "2020-01-01"))
        .with(figure("weekend", "planned-contacts-weekend-share", "10", "2020-01-01"))
        .with(figure("due", "staff-due-to-work-a-day", "10000", "2020-01-01"));
  }

  MadeCase with(Figure figure) {
    figures.add(figure);
    return this;
  }

  MadeCase with(Walkout walkout) {
    walkouts.add(walkout);
    return this;
  }

  MadeCase holiday(String on) {
    timetable.add(
        new Header.Day(
            "holiday",
            Edtf.parse(on),
            Header.DayKind.PUBLIC_HOLIDAY,
            Fact.ALWAYS,
            List.of(),
            Optional.empty()));
    return this;
  }

  CaseView asOf(String day) {
    return new Case(
            new Header(
                "made",
                "Made",
                "Made",
                ZoneId.of("Europe/London"),
                "GBP",
                "none",
                true,
                List.of("UNION", "EMPLOYER"),
                new Header.WalkoutRule("UNION", Optional.of("drivers")),
                "CC0-1.0",
                timetable),
            new Parties(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
            List.of(),
            List.of(),
            List.of(),
            walkouts,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            figures,
            List.of(),
            List.of(),
            Map.of())
        .asOf(LocalDate.parse(day));
  }

  /** A walkout of three days from seven in the morning on. */
  static Walkout walkout(int number, LocalDate first, boolean joint, Figure... published) {
    return walkout("w" + number, Optional.of(number), "drivers", first, 3, joint, published);
  }

  static Walkout walkout(
      String id,
      Optional<Integer> number,
      String group,
      LocalDate first,
      int days,
      boolean joint,
      Figure... published) {
    LocalDateTime start = first.atTime(7, 0);
    return new Walkout(
        id,
        number,
        List.of("UNION"),
        group,
        Optional.empty(),
        first.minusDays(14),
        "event-" + id,
        start,
        start.plusDays(days),
        Optional.empty(),
        joint ? List.of("OTHERS") : List.of(),
        Optional.of(
            new Outcome(Optional.empty(), first, Optional.empty(), List.of(), Optional.empty())),
        Optional.empty(),
        List.of(published),
        List.of(),
        Optional.empty());
  }

  static Figure figure(String id, String measure, String value, String known) {
    return figure(id, measure, value, Bound.EXACT, measure + " of the service", known);
  }

  static Figure figure(
      String id, String measure, String value, Bound bound, String basis, String known) {
    return new Figure(
        id,
        measure,
        Optional.of(new BigDecimal(value)),
        Optional.empty(),
        Optional.empty(),
        bound,
        Optional.empty(),
        Optional.of("units"),
        Optional.of(basis),
        Optional.empty(),
        List.of("source-of-" + id),
        LocalDate.parse(known),
        Vintage.REPORTED,
        Optional.empty(),
        Optional.empty());
  }
}
