package parley.pay.offer;

import java.util.List;
import parley.casefile.Computed;

/**
 * What an offer makes of one point of the pay scale, year by year and in all.
 *
 * @param years the pay years in which it takes a step or pays a sum, oldest first
 * @param basic full-time basic pay before the first step and after the last, in GBP a year
 * @param rise the difference
 * @param risePercent the difference in per cent
 * @param real the rise against each price index
 */
public record PointOutcome(
    String contract,
    String grade,
    String point,
    List<OfferOutcome> years,
    OfferOutcome.Change basic,
    Computed rise,
    Computed risePercent,
    List<RealChange> real) {

  /** Copies the lists. */
  public PointOutcome {
    years = List.copyOf(years);
    real = List.copyOf(real);
  }
}
