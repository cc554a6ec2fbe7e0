package parley.pay.book;

import java.math.BigDecimal;

/**
 * What an award adds to basic pay: a share of it, then a flat sum.
 *
 * @param percent the rise in per cent, as in 4 for 4 %
 * @param consolidated the flat sum a year that becomes part of basic pay
 */
public record Uplift(BigDecimal percent, Pence consolidated) {

  /** Nothing more. */
  public static final Uplift NONE = new Uplift(BigDecimal.ZERO, new Pence(0));

  /** A rise in per cent and no flat sum. */
  public static Uplift ofPercent(BigDecimal percent) {
    return new Uplift(percent, new Pence(0));
  }

  /** Basic pay after the award. The flat sum is added last, as pay circulars do. */
  public Pence on(Pence basic, Pence.Rounding rounding) {
    BigDecimal pounds =
        basic.inPounds().multiply(Percent.factor(percent)).add(consolidated.inPounds());
    return Pence.ofPounds(pounds, rounding);
  }
}
