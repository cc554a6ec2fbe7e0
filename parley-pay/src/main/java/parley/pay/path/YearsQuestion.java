package parley.pay.path;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How many equal awards restore real pay, and how sure is that?
 *
 * @param award the award of every year in per cent of basic pay
 * @param index id of the price index; the first of the case, if empty
 * @param yardstick what pay is measured against; prices beyond the forecasts are the last forecast
 *     rate
 * @param seed of the draws; the same seed gives the same answer
 * @param draws how many paths of prices are drawn
 */
public record YearsQuestion(
    BigDecimal award, Optional<String> index, Yardstick yardstick, long seed, int draws) {

  private static final BigDecimal MOST_AWARD = BigDecimal.valueOf(100);
  private static final int MOST_DRAWS = 1_000_000;

  /** Checks the award and the number of draws. */
  public YearsQuestion {
    if (award.signum() < 0 || award.compareTo(MOST_AWARD) > 0) {
      throw new IllegalArgumentException(
          "An award of %s %% a year is not from 0 to 100, as in 4.9."
              .formatted(award.toPlainString()));
    }
    if (draws < 1 || draws > MOST_DRAWS) {
      throw new IllegalArgumentException(
          "%s draws are not from 1 to %s, as in 10000.".formatted(draws, MOST_DRAWS));
    }
  }
}
