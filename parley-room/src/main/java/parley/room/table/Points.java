package parley.room.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import parley.brief.words.Numbers;
import parley.talks.Utility;

/** Points of the scale from 0 to 100, and chances, for the eye. */
final class Points {

  private Points() {}

  static String of(Utility utility) {
    return of(utility.points().doubleValue());
  }

  static String of(double points) {
    BigDecimal rounded = BigDecimal.valueOf(points).setScale(1, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().scale() <= 0
        ? rounded.setScale(0, RoundingMode.UNNECESSARY).toPlainString()
        : rounded.toPlainString();
  }

  /** Points above or below something. */
  static String away(Utility slack) {
    return slack.scaled() == 0
        ? "just there"
        : of(Math.abs(slack.points().doubleValue()))
            + (slack.scaled() > 0 ? " points above" : " points below");
  }

  static String chance(double chance) {
    return Numbers.percent(BigDecimal.valueOf(chance), 0);
  }
}
