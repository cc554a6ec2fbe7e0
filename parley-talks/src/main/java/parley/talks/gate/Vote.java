package parley.talks.gate;

import java.util.stream.IntStream;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;
import org.hipparchus.util.FastMath;
import parley.talks.space.Ratio;

/**
 * Members vote. Each of those who vote is in favour with the share that the line gives, by
 * themselves; from one vote to the next, the log-odds of that share differ from the line by a
 * normal deviate. The package passes if enough vote, enough of the votes are in favour, and enough
 * of those entitled are.
 *
 * @param line share in favour by utility
 * @param entitled how many may vote
 * @param turnout the share of them who vote, above 0
 * @param swing standard deviation of the log-odds about the line; 0 for none
 * @param pass the share of the votes that must be passed, usually a half
 * @param quorum the share of those entitled who must vote; 0 for none
 * @param ofEntitled the share of those entitled who must be in favour; 0 for none
 */
public record Vote(
    LogOdds line,
    int entitled,
    double turnout,
    double swing,
    double pass,
    double quorum,
    double ofEntitled)
    implements GateModel {

  /** Cells of equal chance over which the mean over the swing is taken. */
  private static final int CELLS = 400;

  /** The normal deviate in the middle of each cell. */
  private static final double[] DEVIATES =
      IntStream.range(0, CELLS)
          .mapToDouble(i -> FastMath.sqrt(2) * Erf.erfInv(2 * (i + 0.5) / CELLS - 1))
          .toArray();

  /** So many votes and more are counted by their normal law where there is a swing beside them. */
  private static final int MANY = 1_000;

  /** What a share times a whole number may be off by, being rounded. */
  private static final double HAIRLINE = 1e-9;

  /** Checks the shares. */
  public Vote {
    if (entitled < 1
        || !(turnout > 0 && turnout <= 1)
        || !(swing >= 0)
        || !(pass >= 0 && pass < 1)
        || !(quorum >= 0 && quorum <= 1)
        || !(ofEntitled >= 0 && ofEntitled <= 1)) {
      throw new IllegalArgumentException(
          ("A vote of %s entitled, turnout %s, swing %s, pass %s, quorum %s, of those entitled %s:"
                  + " shares lie from 0 to 1.")
              .formatted(entitled, turnout, swing, pass, quorum, ofEntitled));
    }
  }

  /** How many vote, to the nearest whole number; one at the least. */
  public long votes() {
    return FastMath.max(1, FastMath.round(entitled * turnout));
  }

  /** The least number in favour that passes, whatever the quorum. */
  public long needed() {
    long majority = (long) FastMath.floor(votes() * pass + HAIRLINE) + 1;
    long share = (long) FastMath.ceil(entitled * ofEntitled - HAIRLINE);
    return FastMath.max(majority, share);
  }

  /** The chance that enough vote, if each of those entitled does so with the turnout's chance. */
  public double chanceOfQuorum() {
    return atLeast((long) FastMath.ceil(entitled * quorum - HAIRLINE), entitled, turnout);
  }

  @Override
  public double chance(Ratio utility) {
    double logOdds = line.at(utility.toDouble());
    double passes;
    if (swing == 0) {
      passes = atLeast(needed(), votes(), LogOdds.shareOf(logOdds));
    } else {
      double sum = 0;
      for (double deviate : DEVIATES) {
        double share = LogOdds.shareOf(logOdds + swing * deviate);
        sum +=
            votes() < MANY
                ? atLeast(needed(), votes(), share)
                : nearlyAtLeast(needed(), votes(), share);
      }
      passes = sum / CELLS;
    }
    return chanceOfQuorum() * passes;
  }

  /**
   * The chance of at least so many successes in so many trials: the incomplete beta function I_p(k,
   * n - k + 1).
   */
  static double atLeast(long successes, long trials, double share) {
    if (successes <= 0) {
      return 1;
    }
    if (successes > trials || share <= 0) {
      return 0;
    }
    return share >= 1
        ? 1
        : FastMath.min(1, Beta.regularizedBeta(share, successes, (double) trials - successes + 1));
  }

  /** The same by the normal law, half a vote taken off. */
  private static double nearlyAtLeast(long successes, long trials, double share) {
    if (successes <= 0) {
      return 1;
    }
    double deviation = FastMath.sqrt(trials * share * (1 - share));
    return deviation == 0
        ? atLeast(successes, trials, share)
        : 0.5 * Erf.erfc((successes - 0.5 - trials * share) / (deviation * FastMath.sqrt(2)));
  }
}
