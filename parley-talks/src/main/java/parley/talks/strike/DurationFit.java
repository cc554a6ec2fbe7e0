package parley.talks.strike;

import java.util.List;
import org.hipparchus.util.FastMath;

/**
 * A law of strike durations: {@code ln T = intercept + coefficients'x + sigma z}.
 *
 * @param sigma the spread of z; 1 for the exponential law
 * @param standardErrors of intercept, coefficients and sigma in this order; sigma has none if it is
 *     fixed
 * @param logLikelihood of ln T, as tables of these models give it
 * @param spells how many strikes it was fitted to
 * @param sumOfLogs the sum of ln T over the strikes that ended
 */
public record DurationFit(
    Hazard hazard,
    double intercept,
    List<Double> coefficients,
    double sigma,
    List<Double> standardErrors,
    double logLikelihood,
    int spells,
    double sumOfLogs) {

  /** Copies the lists. */
  public DurationFit {
    coefficients = List.copyOf(coefficients);
    standardErrors = List.copyOf(standardErrors);
  }

  /**
   * A law that nothing was fitted to, as someone states it.
   *
   * @param sigma 1 for the exponential law
   */
  public static DurationFit stated(Hazard hazard, double medianDays, double sigma) {
    if (!(medianDays > 0) || !(sigma > 0)) {
      throw new IllegalArgumentException(
          "A median of %s days and a spread of %s; both must be above zero."
              .formatted(medianDays, sigma));
    }
    double intercept = FastMath.log(medianDays) - sigma * hazard.quantile(0.5);
    return new DurationFit(hazard, intercept, List.of(), sigma, List.of(), 0, 0, 0);
  }

  /** The scale of the law without covariates, a day: exp(-intercept). */
  public double lambda() {
    return FastMath.exp(-intercept);
  }

  /** The shape: 1 / sigma. */
  public double shape() {
    return 1 / sigma;
  }

  /** The log-likelihood of T itself. */
  public double logLikelihoodOfDays() {
    return logLikelihood - sumOfLogs;
  }

  /** The days within which a share of strikes end, without covariates. */
  public double quantile(double share) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("A share of " + share + "; it must lie between 0 and 1.");
    }
    return FastMath.exp(intercept + sigma * hazard.quantile(share));
  }

  /** The days within which half of all strikes end. */
  public double median() {
    return quantile(0.5);
  }

  /** The share of strikes that last longer than some days. */
  public double survival(double days) {
    return FastMath.exp(hazard.logSurvival((FastMath.log(days) - intercept) / sigma));
  }

  /** The chance a day of ending after some days. */
  public double hazardAt(double days) {
    double z = (FastMath.log(days) - intercept) / sigma;
    return FastMath.exp(hazard.logDensity(z) - hazard.logSurvival(z)) / (sigma * days);
  }
}
