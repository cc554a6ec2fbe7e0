package parley.pay.offer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.casefile.Computed;
import parley.pay.book.PayYear;

/**
 * What an offer makes of one point of the pay scale in one pay year. Amounts are in GBP a year,
 * rates in per cent.
 *
 * @param from the day of the first step in the year; its first day, if it has none
 * @param start where that day comes from
 * @param basic full-time basic pay before the first step of the year and at its end
 * @param rise the difference
 * @param risePercent the difference in per cent
 * @param pay for the share of full time asked, with the part-time allowance where the offer raises
 *     it
 * @param takeHome what is left of that pay, both by the rules of the year
 * @param takeHomeRise the difference
 * @param pensionRate the member's rate on that pay; empty outside a scheme
 * @param lump what is paid at once in the year: arrears and one-off sums; empty if nothing is
 * @param real the rise of basic pay against each price index
 */
public record OfferOutcome(
    PayYear year,
    LocalDate from,
    Reach.Start start,
    Change basic,
    Computed rise,
    Computed risePercent,
    Change pay,
    Change takeHome,
    Computed takeHomeRise,
    Optional<Change> pensionRate,
    Optional<Lump> lump,
    List<RealChange> real) {

  /** Copies the list. */
  public OfferOutcome {
    real = List.copyOf(real);
  }

  /** A number before and after. */
  public record Change(Computed before, Computed after) {}

  /**
   * A sum that is paid at once.
   *
   * @param payday the month in which it is paid
   * @param gross arrears and one-off sums, for the share of full time asked
   * @param takeHome what is left of it, as pay of the year in which it is paid
   */
  public record Lump(Payday payday, Computed gross, Computed takeHome) {}

  /** Whether more pay leaves less. */
  public boolean lowersTakeHome() {
    return takeHomeRise.find().flatMap(f -> f.value()).filter(v -> v.signum() < 0).isPresent();
  }
}
