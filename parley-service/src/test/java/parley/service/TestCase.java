package parley.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
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

/** Small cases with real walkouts, built by hand. */
final class TestCase {

  static final String NATIONAL_KEPT =
      "planned care that went ahead during the walkout, as a share of what was planned, England";
  static final String RESCHEDULED =
      "acute inpatient and outpatient appointments rescheduled because of the walkout, England";
  static final String DAILY_ABSENCE =
      "doctors absent because of the strike, average of the days of the walkout, England";

  private final List<Walkout> walkouts = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();
  private final List<Header.Day> timetable = new ArrayList<>();

  static TestCase empty() {
    return new TestCase();
  }

  /** Walkouts 11 to 14 with what was published about them. */
  static TestCase doctors() {
    return empty()
        .with(
            walkout(
                "W11",
                "2024-06-27T07:00",
                "2024-07-02T07:00",
                figure("w11-a", "rescheduled", "67034", "appointments", RESCHEDULED)
                    .known("2024-07-05"),
                figure("w11-b", "rescheduled", "61989", "appointments", RESCHEDULED)
                    .known("2024-07-31"),
                figure(
                        "w11-peak",
                        "absent-peak",
                        "23001",
                        "staff",
                        "staff absent on the day with most absences, England (27 June)")
                    .known("2024-07-05")))
        .with(
            walkout(
                "W12",
                "2025-07-25T07:00",
                "2025-07-30T07:00",
                figure("w12-kept", "planned-care-kept", "93", "%", NATIONAL_KEPT + "; early data")
                    .known("2025-08-03"),
                figure(
                        "w12-ucl",
                        "planned-care-kept",
                        "95",
                        "%",
                        "activity delivered at University College London Hospitals only")
                    .known("2025-08-10"),
                figure("w12-change", "absent-change", "-1243", "staff", "change against walkout 11")
                    .vintage(Vintage.PROVISIONAL)
                    .known("2025-08-03"),
                figure("w12-absent", "absent-average-per-day", "16162", "staff", DAILY_ABSENCE)
                    .vintage(Vintage.REVISED)
                    .known("2025-11-23"),
                figure(
                        "w12-moved",
                        "rescheduled",
                        "54000",
                        "appointments",
                        "procedures and appointments cancelled or rescheduled, England")
                    .bound(Bound.AT_LEAST)
                    .known("2025-11-23")))
        .with(
            walkout(
                "W13",
                "2025-11-14T07:00",
                "2025-11-19T07:00",
                figure("w13-absent", "absent-average-per-day", "17236", "staff", DAILY_ABSENCE)
                    .known("2025-11-23"),
                figure("w13-kept", "planned-care-kept", "95", "%", NATIONAL_KEPT + "; 'more than'")
                    .bound(Bound.AT_LEAST)
                    .known("2025-11-23"),
                figure("w13-cost", "cost-estimate", "240", "GBP million", "as the minister says")
                    .known("2025-11-05")))
        .with(
            walkout(
                "W14",
                "2025-12-17T07:00",
                "2025-12-22T07:00",
                figure("w14-absent", "absent-average-per-day", "19120", "staff", DAILY_ABSENCE)
                    .known("2026-01-06"),
                figure("w14-kept", "planned-care-kept", "94.7", "%", NATIONAL_KEPT)
                    .known("2026-01-06")));
  }

  /** The published range per strike day of December 2025. */
  static Figure costPerDay() {
    return figure("cost-day", "cost-per-strike-day", "0", "GBP million a strike day", "stated")
        .range("48", "60")
        .note("Derived by the editors. No published method was found for the stated costs.")
        .known("2025-12-17")
        .build();
  }

  TestCase with(Walkout walkout) {
    walkouts.add(walkout);
    return this;
  }

  TestCase with(Figure... more) {
    figures.addAll(List.of(more));
    return this;
  }

  TestCase day(String name, String on, Header.DayKind kind) {
    timetable.add(
        new Header.Day(name, Edtf.parse(on), kind, Fact.ALWAYS, List.of(), Optional.empty()));
    return this;
  }

  CaseView asOf(String day) {
    return new Case(
            new Header(
                "test",
                "Test",
                "Test",
                ZoneId.of("Europe/London"),
                "GBP",
                "none",
                true,
                List.of("UNION", "EMPLOYER"),
                new Header.WalkoutRule("UNION", Optional.empty()),
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

  static Walkout walkout(String id, String start, String end, FigureBuilder... figures) {
    return walkout(id, start, end, List.of(), figures);
  }

  static Walkout walkout(
      String id, String start, String end, List<String> joint, FigureBuilder... figures) {
    LocalDateTime from = LocalDateTime.parse(start);
    return new Walkout(
        id,
        Optional.empty(),
        List.of("UNION"),
        "doctors",
        Optional.empty(),
        from.toLocalDate().minusDays(14),
        "event-" + id,
        from,
        LocalDateTime.parse(end),
        Optional.empty(),
        joint,
        Optional.of(
            new Outcome(
                Optional.empty(),
                from.toLocalDate(),
                Optional.empty(),
                List.of(),
                Optional.empty())),
        Optional.empty(),
        Arrays.stream(figures).map(FigureBuilder::build).toList(),
        List.of(),
        Optional.empty());
  }

  static FigureBuilder figure(String id, String measure, String value, String unit, String basis) {
    return new FigureBuilder(id, measure, value, unit, basis);
  }

  /** Figures with few parts. */
  static final class FigureBuilder {
    private final String id;
    private final String measure;
    private final String unit;
    private final String basis;
    private Optional<BigDecimal> value;
    private Optional<BigDecimal> low = Optional.empty();
    private Optional<BigDecimal> high = Optional.empty();
    private Bound bound = Bound.EXACT;
    private Vintage vintage = Vintage.REPORTED;
    private String known = "2000-01-01";
    private Optional<String> note = Optional.empty();
    private List<String> sources;

    private FigureBuilder(String id, String measure, String value, String unit, String basis) {
      this.id = id;
      this.measure = measure;
      this.value = Optional.of(new BigDecimal(value));
      this.unit = unit;
      this.basis = basis;
      this.sources = List.of("source-of-" + id);
    }

    FigureBuilder range(String from, String to) {
      value = Optional.empty();
      low = Optional.of(new BigDecimal(from));
      high = Optional.of(new BigDecimal(to));
      return this;
    }

    FigureBuilder bound(Bound b) {
      bound = b;
      return this;
    }

    FigureBuilder vintage(Vintage v) {
      vintage = v;
      return this;
    }

    FigureBuilder known(String day) {
      known = day;
      return this;
    }

    FigureBuilder note(String words) {
      note = Optional.of(words);
      return this;
    }

    FigureBuilder unsourced() {
      sources = List.of();
      return this;
    }

    Figure build() {
      return new Figure(
          id,
          measure,
          value,
          low,
          high,
          bound,
          Optional.empty(),
          Optional.of(unit),
          Optional.of(basis),
          Optional.empty(),
          sources,
          LocalDate.parse(known),
          vintage,
          Optional.empty(),
          note);
    }
  }
}
