package parley.pay.real;

import java.math.BigDecimal;
import java.util.List;
import parley.casefile.Computed;
import parley.pay.book.PayYear;
import parley.pay.book.Timing;

/**
 * What pay did against prices.
 *
 * @param switches under which switches; those left open are filled in
 * @param change the real change in per cent, below zero for a loss
 * @param needed the rise in per cent that restores real pay: 1 / (1 + change) - 1
 * @param payRatio pay of the year compared over pay of the base
 * @param priceRatio prices of the year compared over prices of the base
 * @param findings what a reader must know about the inputs
 * @param courses the change year by year, the timing asked for first
 */
public record RealPayAnswer(
    Switches switches,
    Computed.Known change,
    Computed.Known needed,
    BigDecimal payRatio,
    BigDecimal priceRatio,
    List<Finding> findings,
    List<Course> courses) {

  /** Copies the lists. */
  public RealPayAnswer {
    findings = List.copyOf(findings);
    courses = List.copyOf(courses);
  }

  /** The change year by year under one timing; a year that cannot be compared has no point. */
  public record Course(Timing timing, List<Point> points) {

    /** Copies the list. */
    public Course {
      points = List.copyOf(points);
    }
  }

  /**
   * A year.
   *
   * @param change the real change since the base, as a fraction
   */
  public record Point(PayYear year, BigDecimal change) {}
}
