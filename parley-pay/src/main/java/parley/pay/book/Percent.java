package parley.pay.book;

import java.math.BigDecimal;
import parley.casefile.Derivation;

/** Rises in per cent and their factors. */
public final class Percent {

  public static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Percent() {}

  /** The rise from one number to another in per cent. */
  public static BigDecimal rise(BigDecimal from, BigDecimal to) {
    return to.divide(from, Derivation.EXACT).subtract(BigDecimal.ONE).multiply(HUNDRED);
  }

  /** The factor of a rise in per cent: 1.054 for 5.4. */
  public static BigDecimal factor(BigDecimal percent) {
    return BigDecimal.ONE.add(percent.movePointLeft(2));
  }
}
