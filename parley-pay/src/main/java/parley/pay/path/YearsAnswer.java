package parley.pay.path;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import parley.casefile.Computed;
import parley.pay.book.PayYear;

/**
 * How many equal awards restore real pay.
 *
 * @param prospect where real pay stands, and the prices taken
 * @param now real pay at the start in per cent of that of the base year
 * @param outcome with the prices taken
 * @param fan how sure that is; empty if the record has no errors of past forecasts
 */
public record YearsAnswer(
    YearsQuestion question,
    Prospect.Known prospect,
    Computed.Known now,
    PathAnswer.Outcome outcome,
    Optional<Fan> fan) {

  /** Years ahead beyond which no path is followed. */
  public static final int MOST_YEARS = 60;

  /**
   * What comes of paths of prices that miss as past forecasts did.
   *
   * @param years the number of awards by share of the paths; none where that share takes longer
   *     than is followed
   * @param never the share of paths that do not restore pay within {@link #MOST_YEARS}
   * @param real real pay by pay year, for a chart
   * @param errorsOf the index whose forecasts missed so
   * @param ownErrors whether that is the index of the question
   * @param vintages how many forecasts that is
   * @param median the number of awards that half of the paths need at most; empty where half take
   *     longer than is followed
   */
  public record Fan(
      List<Quantile> years,
      BigDecimal never,
      List<Band> real,
      String errorsOf,
      boolean ownErrors,
      int vintages,
      Optional<Computed.Known> median) {

    /** Copies the lists. */
    public Fan {
      years = List.copyOf(years);
      real = List.copyOf(real);
    }
  }

  /** So many per cent of the paths need at most so many awards. */
  public record Quantile(int percent, OptionalInt years) {}

  /** Real pay of a pay year in per cent of that of the base year, at shares of the paths. */
  public record Band(PayYear year, double p5, double p25, double p50, double p75, double p95) {}
}
