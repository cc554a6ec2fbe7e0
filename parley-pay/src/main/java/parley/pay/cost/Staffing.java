package parley.pay.cost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.casefile.Inputs;
import parley.pay.book.PayYear;
import parley.pay.book.Scales;

/**
 * How many stand at each point of the scale of a year, in full-time equivalents.
 *
 * @param countedOn the day of the count
 * @param points lowest pay first
 * @param calibrated whether the count leaves open at which points some stand, so that they are
 *     spread over them; {@code docs/pay-cost.md} says how
 * @param meanBasic the mean of full-time basic pay that the spread keeps, in GBP a year; empty if
 *     the record has none
 * @param meanFrom the year for which that mean was published
 */
public record Staffing(
    PayYear year,
    LocalDate countedOn,
    List<Point> points,
    boolean calibrated,
    Optional<BigDecimal> meanBasic,
    Optional<PayYear> meanFrom,
    Inputs inputs) {

  /** Copies the list. */
  public Staffing {
    points = List.copyOf(points);
  }

  /** A point of the scale and how many stand at it. */
  public record Point(Scales.Point point, Estimate fte) {}

  /** All staff, in full-time equivalents. */
  public BigDecimal total() {
    return points.stream().map(p -> p.fte().mid()).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
