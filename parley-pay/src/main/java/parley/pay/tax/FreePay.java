package parley.pay.tax;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The pay free of tax of a tax code, as in HMRC's specification for PAYE tax table routines.
 *
 * <p>A code is the allowance without its last digit, and stands for that digit being 9. Free pay of
 * a month is a twelfth up to the penny, in blocks of 500 of the code.
 */
final class FreePay {

  private static final BigDecimal TWELVE = BigDecimal.valueOf(Paydays.MONTHS);
  private static final int BLOCK = 500;

  private FreePay() {}

  /** The free pay of twelve months for an allowance, both in GBP. */
  static BigDecimal ofYear(BigDecimal allowance) {
    int code = allowance.movePointLeft(1).setScale(0, RoundingMode.FLOOR).intValueExact();
    if (code == 0) {
      return BigDecimal.ZERO;
    }
    int blocks = (code - 1) / BLOCK;
    int rest = code - blocks * BLOCK;
    BigDecimal month =
        twelfth(rest * 10 + 9).add(twelfth(BLOCK * 10).multiply(BigDecimal.valueOf(blocks)));
    return month.multiply(TWELVE);
  }

  private static BigDecimal twelfth(int pounds) {
    return BigDecimal.valueOf(pounds).divide(TWELVE, 2, RoundingMode.CEILING);
  }
}
