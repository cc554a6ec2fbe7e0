package parley.talks.gate;

import java.util.Optional;
import org.hipparchus.util.FastMath;

/**
 * A share of voters as a function of a utility: {@code ln(p / (1 - p)) = level + slope x u}.
 *
 * @param slope above zero: what is worth more finds more votes
 */
public record LogOdds(double level, double slope) {

  /** A vote: what was put to it was worth {@code at}, and a share between 0 and 1 was in favour. */
  public record Observed(double at, double share) {

    /** Checks the share. */
    public Observed {
      if (!(share > 0 && share < 1)) {
        throw new IllegalArgumentException(
            "A share of " + share + " has no log-odds; it must lie between 0 and 1.");
      }
    }
  }

  /** Checks the slope. */
  public LogOdds {
    if (!(slope > 0)) {
      throw new IllegalArgumentException("A slope of " + slope + "; it must be above zero.");
    }
  }

  /** The line through two votes; empty if it does not rise, so that it explains neither. */
  public static Optional<LogOdds> through(Observed one, Observed other) {
    double slope = (of(other.share) - of(one.share)) / (other.at - one.at);
    return slope > 0 && Double.isFinite(slope)
        ? Optional.of(new LogOdds(of(one.share) - slope * one.at, slope))
        : Optional.empty();
  }

  /** The log-odds of a share. */
  public static double of(double share) {
    return FastMath.log(share / (1 - share));
  }

  /** The log-odds at a utility. */
  public double at(double utility) {
    return level + slope * utility;
  }

  /** The share at a utility. */
  public double share(double utility) {
    return shareOf(at(utility));
  }

  /** The utility at which half are in favour. */
  public double even() {
    return -level / slope;
  }

  /** The share that has some log-odds. */
  static double shareOf(double logOdds) {
    return 1 / (1 + FastMath.exp(-logOdds));
  }
}
