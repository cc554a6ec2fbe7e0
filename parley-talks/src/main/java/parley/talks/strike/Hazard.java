package parley.talks.strike;

import org.hipparchus.special.Erf;
import org.hipparchus.util.FastMath;

/**
 * The law of the error term of {@code ln T = b'x + s z} in an accelerated model of durations.
 *
 * <p>Kalbfleisch and Prentice 2002, The Statistical Analysis of Failure Time Data, chapter 2.
 */
public enum Hazard {
  /** Extreme value with s = 1: a strike is as likely to end on any day. */
  EXPONENTIAL,
  /** Extreme value: the hazard rises or falls with the days passed. */
  WEIBULL,
  /** Logistic: the hazard may rise first and fall then. */
  LOG_LOGISTIC,
  /** Normal. */
  LOG_NORMAL;

  private static final double LN_ROOT_TWO_PI = 0.5 * FastMath.log(2 * FastMath.PI);

  /** The logarithm of the density of z. */
  double logDensity(double z) {
    return switch (this) {
      case EXPONENTIAL, WEIBULL -> z - FastMath.exp(z);
      case LOG_LOGISTIC -> z - 2 * FastMath.log1p(FastMath.exp(z));
      case LOG_NORMAL -> -0.5 * z * z - LN_ROOT_TWO_PI;
    };
  }

  /** The logarithm of the probability of more than z. */
  double logSurvival(double z) {
    return switch (this) {
      case EXPONENTIAL, WEIBULL -> -FastMath.exp(z);
      case LOG_LOGISTIC -> -FastMath.log1p(FastMath.exp(z));
      case LOG_NORMAL -> FastMath.log(0.5 * Erf.erfc(z / FastMath.sqrt(2)));
    };
  }

  /** First and second derivative of {@link #logDensity}, or of {@link #logSurvival} if censored. */
  double[] slopes(double z, boolean ended) {
    double e = FastMath.exp(z);
    return switch (this) {
      case EXPONENTIAL, WEIBULL -> new double[] {ended ? 1 - e : -e, -e};
      case LOG_LOGISTIC -> {
        double p = e / (1 + e);
        double times = ended ? 2 : 1;
        yield new double[] {(ended ? 1 : 0) - times * p, -times * p * (1 - p)};
      }
      case LOG_NORMAL -> {
        if (ended) {
          yield new double[] {-z, -1};
        }
        double mills = FastMath.exp(logDensity(z) - logSurvival(z));
        yield new double[] {-mills, -mills * (mills - z)};
      }
    };
  }

  /** The z below which a share of the law lies. */
  double quantile(double share) {
    return switch (this) {
      case EXPONENTIAL, WEIBULL -> FastMath.log(-FastMath.log1p(-share));
      case LOG_LOGISTIC -> FastMath.log(share / (1 - share));
      case LOG_NORMAL -> FastMath.sqrt(2) * Erf.erfInv(2 * share - 1);
    };
  }
}
