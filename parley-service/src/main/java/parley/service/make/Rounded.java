package parley.service.make;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as a file shows them. */
final class Rounded {

  private Rounded() {}

  static double to(double value, int places) {
    return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_EVEN).doubleValue();
  }
}
