package parley.pay.offer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.casefile.Edtf;
import parley.casefile.Offer;
import parley.pay.book.GradeLabel;
import parley.pay.book.Measures;
import parley.pay.book.PayYear;
import parley.pay.book.Scales;

/**
 * From when, and for whom, a term about pay holds.
 *
 * @param points names of points or grades of the pay scale; all, if none is named
 */
public record Reach(LocalDate from, Start start, List<String> points) {

  private static final Pattern PAY_YEAR = Pattern.compile("\\d{4}/\\d{2}");
  private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

  /** Copies the list. */
  public Reach {
    points = List.copyOf(points);
  }

  /** Where the day comes from on which a term takes effect. */
  public enum Start {
    /** The clause says it. */
    STATED,
    /** The offer covers one pay year, and this is its first day. */
    COVERED,
    /** Nothing says it; see {@code docs/pay-offers.md} for the day that is assumed. */
    ASSUMED,
    /** The clause gives a date that may lie in more than one pay year; the first such day. */
    COARSE
  }

  /**
   * The reach of a clause.
   *
   * @param path whether it is a path over years, which without a date starts with the next pay year
   */
  static Reach of(Offer offer, Offer.Clause clause, boolean path) {
    List<String> points =
        clause.figures().stream()
            .filter(f -> f.measure().equals(Measures.POINTS_COVERED))
            .flatMap(f -> f.text().stream())
            .flatMap(t -> BETWEEN.splitAsStream(t.strip()))
            .toList();
    LocalDate assumed = PayYear.of(offer.known()).plus(path ? 1 : 0).firstMonth().atDay(1);
    if (clause.when().isPresent()) {
      return of(clause.when().get(), assumed, points);
    }
    Optional<LocalDate> covered =
        offer
            .covers()
            .filter(c -> PAY_YEAR.matcher(c).matches())
            .map(c -> PayYear.parse(c).firstMonth().atDay(1));
    return covered
        .map(day -> new Reach(day, Start.COVERED, points))
        .orElseGet(() -> new Reach(assumed, Start.ASSUMED, points));
  }

  /** An interval says its first day; any other date must lie within one pay year. */
  private static Reach of(Edtf when, LocalDate assumed, List<String> points) {
    LocalDate first = when.earliest();
    if (first.equals(LocalDate.MIN)) {
      return new Reach(assumed, Start.COARSE, points);
    }
    boolean clear =
        when.text().contains("/") || PayYear.of(first).equals(PayYear.of(when.latest()));
    return new Reach(first, clear ? Start.STATED : Start.COARSE, points);
  }

  /** Whether a point of the scale is meant. */
  public boolean covers(Scales.Point point) {
    return points.isEmpty() || points.stream().anyMatch(name -> isName(name, point));
  }

  /** Whether a name is that of a point, or of a grade that its label covers. */
  static boolean isName(String name, Scales.Point point) {
    return name.equalsIgnoreCase(point.point()) || new GradeLabel(point.grade()).covers(name);
  }
}
