package parley.pay.path;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import parley.pay.book.Pence;
import parley.pay.book.Percent;
import parley.pay.book.Scales;
import parley.pay.tax.Climb;
import parley.pay.tax.TaxRules;

/**
 * Whose take-home falls from one year to the next on a path of awards: the exact way. Pay is basic
 * pay at the start times all awards so far, to the nearest penny; take-home is one assessment of
 * the year, unrounded.
 */
final class Losses {

  private final List<Scales.Point> scale;
  private final List<Climb> byYear;

  Losses(List<Scales.Point> scale, List<TaxRules> rules) {
    this.scale = List.copyOf(scale);
    this.byYear = rules.stream().map(r -> new Climb(r, new Pence(0))).toList();
  }

  /**
   * A loss.
   *
   * @param year 0 for the first year of the path
   * @param pounds above zero, to the penny
   */
  record Loss(int year, Scales.Point point, BigDecimal pounds) {}

  /** The losses of a year. */
  List<Loss> ofYear(List<BigDecimal> awards, int year) {
    List<Loss> losses = new ArrayList<>();
    BigDecimal before = level(awards.subList(0, year));
    BigDecimal after = before.multiply(Percent.factor(awards.get(year)));
    for (Scales.Point point : scale) {
      BigDecimal loss =
          left(point, year, before)
              .subtract(left(point, year + 1, after))
              .setScale(2, RoundingMode.HALF_UP);
      if (loss.signum() > 0) {
        losses.add(new Loss(year, point, loss));
      }
    }
    return losses;
  }

  /** The losses of all years. */
  List<Loss> of(List<BigDecimal> awards) {
    List<Loss> losses = new ArrayList<>();
    for (int year = 0; year < awards.size(); year++) {
      losses.addAll(ofYear(awards, year));
    }
    return losses;
  }

  private BigDecimal left(Scales.Point point, int year, BigDecimal level) {
    return byYear.get(year).takeHome(point.basic().times(level, Pence.Rounding.NEAREST_PENNY));
  }

  /** Pay after some awards; 1 is pay at the start. */
  static BigDecimal level(List<BigDecimal> awards) {
    return awards.stream().map(Percent::factor).reduce(BigDecimal.ONE, BigDecimal::multiply);
  }
}
