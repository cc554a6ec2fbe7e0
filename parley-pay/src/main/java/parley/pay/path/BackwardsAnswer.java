package parley.pay.path;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import parley.casefile.Computed;
import parley.pay.book.PayYear;
import parley.pay.tax.Circumstances;

/**
 * The awards that reach a goal, by index.
 *
 * @param who whose take-home was watched
 * @param results in the order of the question, or of the record
 */
public record BackwardsAnswer(BackwardsQuestion question, Circumstances who, List<Result> results) {

  /** Copies the list. */
  public BackwardsAnswer {
    results = List.copyOf(results);
  }

  /** The results with a path. */
  public List<Solved> solved() {
    return results.stream().filter(Solved.class::isInstance).map(Solved.class::cast).toList();
  }

  /** What was found under one index. */
  public sealed interface Result {

    /** The id of the price series. */
    String index();
  }

  /** The record does not carry what the path needs. */
  public record Unknown(String index, Computed.NotComputable why) implements Result {}

  /**
   * No awards within the bounds reach the goal.
   *
   * @param goal in per cent of the real pay of the base year
   * @param reached what the greatest awards reach, in the same unit; empty if in some year even the
   *     greatest award is below the least one
   */
  public record OutOfReach(
      String index, Prospect.Known prospect, Computed.Known goal, Optional<Computed.Known> reached)
      implements Result {}

  /**
   * Paths.
   *
   * @param goal in per cent of the real pay of the base year
   * @param now real pay at the start, in the same unit
   * @param path the cheapest path; if losses are to be avoided and can be, nobody loses on it
   * @param even the path with the same rise of real pay in every year, whatever the bounds
   * @param avoided what it costs more that nobody loses; empty if losses were not to be avoided,
   *     cannot be, or cannot be computed
   * @param losers what is known about losses
   */
  public record Solved(
      String index,
      Prospect.Known prospect,
      Computed.Known goal,
      Computed.Known now,
      Path path,
      Path even,
      Optional<Computed.Known> avoided,
      Watch losers)
      implements Result {}

  /** Whether losses of take-home could be watched. */
  public sealed interface Watch {

    /**
     * They were.
     *
     * @param rulesKnownTo the last year whose own rules of tax and pension are known
     */
    record Watched(PayYear rulesKnownTo) implements Watch {}

    /** They were not. */
    record NotWatched(Computed.NotComputable why) implements Watch {}
  }

  /**
   * Awards, and what they lead to.
   *
   * @param reached real pay after the last award, in per cent of that of the base year
   * @param cost in per cent of a year's bill for basic pay at the start, summed over the years:
   *     what is paid above awards that only match prices
   * @param losers whose take-home falls from one year to the next, by year, lowest pay first; empty
   *     too if it was not watched
   */
  public record Path(
      List<Award> awards, Computed.Known reached, Computed.Known cost, List<Loser> losers) {

    /** Copies the lists. */
    public Path {
      awards = List.copyOf(awards);
      losers = List.copyOf(losers);
    }
  }

  /**
   * An award.
   *
   * @param percent of basic pay, to four decimals; exactly this award was computed with
   * @param prices the rise of prices taken for the year, in per cent
   * @param real real pay after it, in per cent of that of the base year
   */
  public record Award(PayYear year, Computed.Known percent, YearPrices prices, BigDecimal real) {}

  /**
   * Somebody whose take-home is lower in a year than in the year before.
   *
   * @param loss in GBP a year
   */
  public record Loser(
      String contract, String grade, String point, PayYear year, Computed.Known loss) {}
}
