package parley.pay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
import parley.casefile.Issue;
import parley.casefile.Offer;
import parley.casefile.Parties;
import parley.casefile.Series;
import parley.casefile.Vintage;

/** Small cases, built by hand, with series from the test resources. */
public final class TestCase {

  private final List<Series> series = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();
  private final List<Offer> offers = new ArrayList<>();
  private final List<Issue> agenda = new ArrayList<>();

  public static TestCase empty() {
    return new TestCase();
  }

  /** The real prices, awards and pay points, as far as the tests need them. */
  static TestCase doctors() {
    return empty()
        .with(series("rpi", Series.Role.PRICE_INDEX, "index, 13 January 1987 = 100"))
        .with(series("cpi", Series.Role.PRICE_INDEX, "index, 2015 = 100"))
        .with(series("awards", Series.Role.AWARDS, "% of basic pay"))
        .with(series("pay-scales", Series.Role.PAY_SCALE, "GBP a year"));
  }

  /** The same case, to be changed apart. */
  TestCase copy() {
    TestCase copy = new TestCase();
    copy.series.addAll(series);
    copy.figures.addAll(figures);
    copy.offers.addAll(offers);
    copy.agenda.addAll(agenda);
    return copy;
  }

  public TestCase with(Series s) {
    series.add(s);
    return this;
  }

  public TestCase with(Figure... more) {
    figures.addAll(List.of(more));
    return this;
  }

  TestCase with(Offer offer) {
    offers.add(offer);
    return this;
  }

  TestCase issue(String... ids) {
    for (String id : ids) {
      agenda.add(
          new Issue(id, id, Issue.Kind.MEASURED, Fact.ALWAYS, List.of(), List.of(), List.of()));
    }
    return this;
  }

  public CaseView asOf(String day) {
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
                List.of()),
            new Parties(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            offers,
            agenda,
            List.of(),
            List.of(),
            List.of(),
            figures,
            List.of(),
            series,
            Map.of())
        .asOf(LocalDate.parse(day));
  }

  static Series series(String id, Series.Role role, String unit) {
    List<List<String>> lines = csv(id + ".csv");
    List<String> columns = lines.getFirst();
    List<Series.Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (int c = 0; c < columns.size(); c++) {
        if (!lines.get(i).get(c).isEmpty()) {
          cells.put(columns.get(c), lines.get(i).get(c));
        }
      }
      rows.add(new Series.Row(cells, LocalDate.parse(cells.get("known"))));
    }
    return series(id, role, unit, columns, rows);
  }

  public static Series series(
      String id, Series.Role role, String unit, List<String> columns, List<Series.Row> rows) {
    return new Series(
        id,
        id + ".csv",
        id,
        role,
        unit,
        "basis of " + id,
        columns,
        rows,
        List.of("source-of-" + id),
        "facts",
        Optional.empty(),
        Optional.empty());
  }

  /** A table of the test resources, its header first. */
  static List<List<String>> csv(String name) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                TestCase.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      return reader.lines().map(TestCase::cells).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
        .map(c -> c.replaceAll("^\"|\"$", "").replace("\"\"", "\""))
        .toList();
  }

  static FigureBuilder figure(String id, String measure) {
    return new FigureBuilder(id, measure);
  }

  static Offer offer(
      String id, String by, String known, Offer.Status status, Offer.Clause... clauses) {
    return new Offer(
        id,
        "Offer " + id,
        by,
        "OTHER",
        LocalDate.parse(known),
        "event-" + id,
        status,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(clauses),
        List.of(),
        List.of("source-of-" + id),
        Optional.empty());
  }

  static Offer.Clause clause(String issue, String text, Figure... figures) {
    return clause(issue, text, Optional.empty(), figures);
  }

  static Offer.Clause clause(
      String issue, String text, Optional<String> option, Figure... figures) {
    return new Offer.Clause(
        Optional.empty(),
        issue,
        option,
        text,
        List.of(figures),
        Optional.empty(),
        Optional.empty(),
        Fact.ALWAYS,
        List.of(),
        Optional.empty());
  }

  /** A clause with the date on which it takes effect. */
  static Offer.Clause from(String when, Offer.Clause c) {
    return new Offer.Clause(
        c.id(),
        c.issue(),
        c.option(),
        c.text(),
        c.figures(),
        Optional.of(Edtf.parse(when)),
        c.funding(),
        c.known(),
        c.sources(),
        c.note());
  }

  /** An offer with the period that it covers. */
  static Offer covering(String period, Offer o) {
    return new Offer(
        o.id(),
        o.name(),
        o.by(),
        o.to(),
        o.known(),
        o.event(),
        o.status(),
        Optional.of(period),
        o.deadline(),
        o.previous(),
        o.clauses(),
        o.decisions(),
        o.sources(),
        o.note());
  }

  /** Rows of a series, the first line being its columns. */
  static Series table(String id, Series.Role role, String unit, String... lines) {
    List<String> columns = cells(lines[0]);
    List<Series.Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      Map<String, String> row = new LinkedHashMap<>();
      List<String> cells = cells(lines[i]);
      for (int c = 0; c < columns.size(); c++) {
        if (!cells.get(c).isEmpty()) {
          row.put(columns.get(c), cells.get(c));
        }
      }
      rows.add(new Series.Row(row, LocalDate.parse(row.get("known"))));
    }
    return series(id, role, unit, columns, rows);
  }

  /** Figures with few parts. */
  static final class FigureBuilder {
    private final String id;
    private final String measure;
    private Optional<BigDecimal> value = Optional.empty();
    private Optional<BigDecimal> low = Optional.empty();
    private Optional<BigDecimal> high = Optional.empty();
    private Optional<String> text = Optional.empty();
    private String unit = "%";
    private Bound bound = Bound.EXACT;
    private String known = "2000-01-01";
    private Optional<String> basis;
    private String by = "SOMEBODY";
    private String source;

    private FigureBuilder(String id, String measure) {
      this.id = id;
      this.measure = measure;
      this.source = "source-of-" + id;
      this.basis = Optional.of("basis of " + id);
    }

    FigureBuilder value(String number) {
      value = Optional.of(new BigDecimal(number));
      return this;
    }

    FigureBuilder range(String from, String to) {
      low = Optional.of(new BigDecimal(from));
      high = Optional.of(new BigDecimal(to));
      return this;
    }

    FigureBuilder words(String words) {
      text = Optional.of(words);
      return this;
    }

    FigureBuilder unit(String words) {
      unit = words;
      return this;
    }

    FigureBuilder bound(Bound b) {
      bound = b;
      return this;
    }

    FigureBuilder basis(String words) {
      basis = Optional.of(words);
      return this;
    }

    FigureBuilder known(String day) {
      known = day;
      return this;
    }

    FigureBuilder source(String sourceId) {
      source = sourceId;
      return this;
    }

    FigureBuilder by(String speaker) {
      by = speaker;
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
          text,
          Optional.of(unit),
          basis,
          Optional.of(by),
          List.of(source),
          LocalDate.parse(known),
          Vintage.REPORTED,
          Optional.empty(),
          Optional.empty());
    }
  }
}
