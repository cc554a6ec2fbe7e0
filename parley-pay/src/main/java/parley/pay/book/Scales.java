package parley.pay.book;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parley.casefile.Bound;
import parley.casefile.CaseView;
import parley.casefile.Confidence;
import parley.casefile.Derivation;
import parley.casefile.Figure;
import parley.casefile.Inputs;
import parley.casefile.Series;
import parley.casefile.Vintage;

/** The pay scale: what each point was worth from which day. */
public final class Scales {

  private static final Comparator<Point> BY_START = Comparator.comparing(Point::effectiveFrom);

  private static final Comparator<Point> BY_EDITION = BY_START.thenComparing(p -> p.row().known());

  private final List<Point> editions;
  private final List<Point> points;

  private Scales(Series series) {
    editions = series.rows().stream().map(r -> new Point(series, r)).toList();
    Map<List<String>, Point> newest = new LinkedHashMap<>();
    for (Point point : editions) {
      // Two rows for one day are a backdated change: the one that became known last holds.
      newest.merge(
          List.of(point.contract(), point.grade(), point.point(), point.effectiveFrom().toString()),
          point,
          (a, b) -> b.row().known().isBefore(a.row().known()) ? a : b);
    }
    points = List.copyOf(newest.values());
  }

  /** The first pay scale of the case, if it has one. */
  public static Optional<Scales> of(CaseView view) {
    return view.listSeries(Series.Role.PAY_SCALE).stream()
        .filter(s -> !s.rows().isEmpty())
        .findFirst()
        .map(Scales::new);
  }

  /** The newest value of each point, whether it is in force yet or not; lowest pay first. */
  public List<Point> newest() {
    return newestOf(points);
  }

  /** The value of each point that is in force on a day; lowest pay first. */
  public List<Point> inForceOn(LocalDate day) {
    return newestOf(points.stream().filter(p -> !p.effectiveFrom().isAfter(day)).toList());
  }

  /**
   * The scale of a pay year: what is in force on its last day, 31 March. A value that started in an
   * earlier year is not carried forward. Lowest pay first; empty if none starts in the year.
   */
  public List<Point> ofYear(PayYear year) {
    LocalDate first = year.firstMonth().atDay(1);
    return inForceOn(first.plusYears(1).minusDays(1)).stream()
        .filter(p -> !p.effectiveFrom().isBefore(first))
        .toList();
  }

  /** The value of a point before, under the same contract. */
  public Optional<Point> before(Point point) {
    return points.stream()
        .filter(p -> p.isSamePointAs(point) && p.effectiveFrom().isBefore(point.effectiveFrom()))
        .max(BY_START);
  }

  /** The values of a point that start after it, under the same contract; oldest first. */
  public List<Point> after(Point point) {
    return points.stream()
        .filter(p -> p.isSamePointAs(point) && p.effectiveFrom().isAfter(point.effectiveFrom()))
        .sorted(BY_START)
        .toList();
  }

  /**
   * Every change of the pay of a point, under one contract, in the order of their days. A value
   * that was replaced with effect from its own first day is a change too: what was paid first, and
   * what was paid in its place.
   */
  public List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (Point after : editions) {
      editions.stream()
          .filter(p -> p.isSamePointAs(after) && BY_EDITION.compare(p, after) < 0)
          .max(BY_EDITION)
          .filter(before -> !before.basic().equals(after.basic()))
          .ifPresent(before -> changes.add(new Change(before, after)));
    }
    changes.sort(Comparator.comparing(Change::after, BY_EDITION));
    return changes;
  }

  /** The pay of a point before and after a change. */
  public record Change(Point before, Point after) {}

  /**
   * Only the contract of the newest value counts: under an older contract a point with the same
   * name pays for something else.
   */
  private static List<Point> newestOf(List<Point> candidates) {
    Optional<LocalDate> start =
        candidates.stream().map(Point::effectiveFrom).max(LocalDate::compareTo);
    List<String> contracts =
        candidates.stream()
            .filter(p -> start.equals(Optional.of(p.effectiveFrom())))
            .map(Point::contract)
            .distinct()
            .toList();
    List<Point> newest = new ArrayList<>();
    for (Point p : candidates) {
      if (contracts.contains(p.contract())
          && candidates.stream()
              .noneMatch(o -> o.isSamePointAs(p) && o.effectiveFrom().isAfter(p.effectiveFrom()))) {
        newest.add(p);
      }
    }
    newest.sort(Comparator.comparing(Point::basic));
    return List.copyOf(newest);
  }

  /** A point of the scale from a day. */
  public record Point(
      Series series,
      Series.Row row,
      String contract,
      String grade,
      String point,
      LocalDate effectiveFrom,
      Pence basic) {

    Point(Series series, Series.Row row) {
      this(
          series,
          row,
          row.find("contract").orElse(""),
          row.find("grade").orElse(""),
          row.find("point").orElse(""),
          LocalDate.parse(row.get("effectiveFrom")),
          Pence.ofPounds(row.number("basic")));
    }

    public boolean isSamePointAs(Point other) {
      return contract.equals(other.contract)
          && grade.equals(other.grade)
          && point.equals(other.point);
    }

    public Inputs inputs() {
      return Inputs.of(series, row);
    }

    /** The basic pay in GBP a year as the series gives it. */
    public Figure figure() {
      return new Figure(
          Derivation.id(Measures.VERB, "scale", grade, point, effectiveFrom),
          Measures.BASIC_PAY,
          Optional.of(row.number("basic")),
          Optional.<BigDecimal>empty(),
          Optional.<BigDecimal>empty(),
          Bound.EXACT,
          Optional.empty(),
          Optional.of(series.unit()),
          Optional.of("%s %s from %s; %s".formatted(grade, point, effectiveFrom, series.basis())),
          Optional.empty(),
          inputs().sources(),
          row.known(),
          Vintage.REPORTED,
          row.find("confidence").map(c -> Confidence.valueOf(c.toUpperCase(Locale.ROOT))),
          Optional.empty());
    }
  }
}
