package parley.pay.path;

import java.math.BigDecimal;
import java.util.List;
import parley.pay.book.Pence;

/**
 * An assumed path of prices and awards. It is somebody's assumption and says whose.
 *
 * @param label short name of the assumption
 * @param basis whose it is and on what it rests
 * @param pricesPercentAYear rise of the price index in per cent a year
 */
public record PathAssumption(
    String label, String basis, BigDecimal pricesPercentAYear, Award award, List<String> sources) {

  /** Copies the list. */
  public PathAssumption {
    sources = List.copyOf(sources);
  }

  /** The award of every year. */
  public sealed interface Award {

    /** The same rise in per cent every year. */
    record Percent(BigDecimal percentAYear) implements Award {}

    /**
     * The same cash every year on the basic pay of one point of the scale.
     *
     * @param perHour rise of hourly pay each year, above zero
     * @param grade the grade whose basic pay starts the path
     * @param hoursAWeek the contract's hours; a year has 365/7 weeks
     */
    record CashPerHour(Pence perHour, String grade, BigDecimal hoursAWeek) implements Award {

      /** Checks that there is a rise and there are hours. */
      public CashPerHour {
        if (perHour.pence() <= 0 || hoursAWeek.signum() <= 0) {
          throw new IllegalArgumentException(
              "A path in cash needs a rise (%s) and hours (%s) above zero."
                  .formatted(perHour, hoursAWeek));
        }
      }
    }
  }
}
