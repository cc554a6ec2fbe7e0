package parley.talks.strike;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.util.FastMath;

/**
 * Fits laws of durations by maximum likelihood.
 *
 * <p>With a = 1 / sigma and g = (intercept, coefficients) / sigma the residual z = a ln T - g'x is
 * linear in what is sought and the log-likelihood is concave for all four laws (Burridge 1981, JRSS
 * B 43:41), so that Newton's method with halved steps finds the one maximum from any start.
 */
public final class DurationModel {

  private static final int MOST_STEPS = 200;
  private static final double FLAT = 1e-22;

  private final Hazard hazard;
  private final double[] logs;
  private final double[][] rows;
  private final boolean[] ended;
  private final double sumOfLogs;

  private DurationModel(Hazard hazard, List<Spell> spells) {
    this.hazard = hazard;
    int covariates = spells.getFirst().covariates().size();
    logs = new double[spells.size()];
    rows = new double[spells.size()][1 + covariates];
    ended = new boolean[spells.size()];
    double sum = 0;
    for (int i = 0; i < logs.length; i++) {
      Spell spell = spells.get(i);
      if (spell.covariates().size() != covariates) {
        throw new IllegalArgumentException(
            "Spell %s has %s covariates and the first has %s."
                .formatted(i + 1, spell.covariates().size(), covariates));
      }
      logs[i] = FastMath.log(spell.days());
      ended[i] = spell.ended();
      rows[i][0] = 1;
      for (int c = 0; c < covariates; c++) {
        rows[i][c + 1] = spell.covariates().get(c);
      }
      sum += ended[i] ? logs[i] : 0;
    }
    sumOfLogs = sum;
  }

  /**
   * The most likely law of a kind.
   *
   * @throws IllegalArgumentException if no spell ended, or covariates move together so that their
   *     coefficients are not defined
   */
  public static DurationFit fit(Hazard hazard, List<Spell> spells) {
    if (spells.stream().noneMatch(Spell::ended)) {
      throw new IllegalArgumentException(
          "None of the %s strikes has ended; a law needs one that has.".formatted(spells.size()));
    }
    return new DurationModel(hazard, spells).fit();
  }

  private boolean fixedScale() {
    return hazard == Hazard.EXPONENTIAL;
  }

  /** What is sought: g, and then a unless it is fixed. */
  private DurationFit fit() {
    int g = rows[0].length;
    double[] at = new double[fixedScale() ? g : g + 1];
    if (!fixedScale()) {
      at[g] = 1;
    }
    for (int step = 0; step < MOST_STEPS; step++) {
      Slopes slopes = slopes(at);
      double[] move = solve(slopes.curvature).operate(slopes.gradient);
      double gain = 0;
      for (int i = 0; i < move.length; i++) {
        gain += move[i] * slopes.gradient[i];
      }
      if (FastMath.abs(gain) < FLAT * (1 + FastMath.abs(slopes.value))) {
        break;
      }
      at = further(at, move, slopes.value);
    }
    return result(at);
  }

  /** A Newton step, halved until the likelihood does not fall. */
  private double[] further(double[] at, double[] move, double value) {
    for (double length = 1; length > 1e-12; length /= 2) {
      double[] next = at.clone();
      for (int i = 0; i < next.length; i++) {
        next[i] -= length * move[i];
      }
      if ((fixedScale() || next[next.length - 1] > 0) && slopes(next).value >= value - 1e-12) {
        return next;
      }
    }
    return at;
  }

  private record Slopes(double value, double[] gradient, RealMatrix curvature) {}

  private Slopes slopes(double[] at) {
    int g = rows[0].length;
    double a = fixedScale() ? 1 : at[g];
    double value = 0;
    double[] gradient = new double[at.length];
    double[][] curvature = new double[at.length][at.length];
    for (int i = 0; i < logs.length; i++) {
      double z = a * logs[i];
      double[] toward = new double[at.length];
      for (int c = 0; c < g; c++) {
        z -= at[c] * rows[i][c];
        toward[c] = -rows[i][c];
      }
      if (!fixedScale()) {
        toward[g] = logs[i];
      }
      value += ended[i] ? hazard.logDensity(z) + FastMath.log(a) : hazard.logSurvival(z);
      double[] d = hazard.slopes(z, ended[i]);
      for (int r = 0; r < at.length; r++) {
        gradient[r] += d[0] * toward[r];
        for (int c = 0; c < at.length; c++) {
          curvature[r][c] += d[1] * toward[r] * toward[c];
        }
      }
      if (!fixedScale() && ended[i]) {
        gradient[g] += 1 / a;
        curvature[g][g] -= 1 / (a * a);
      }
    }
    return new Slopes(value, gradient, new Array2DRowRealMatrix(curvature, false));
  }

  private static RealMatrix solve(RealMatrix curvature) {
    LUDecomposition lu = new LUDecomposition(curvature);
    if (!lu.getSolver().isNonSingular()) {
      throw new IllegalArgumentException(
          "The covariates move together, so their coefficients are not defined.");
    }
    return lu.getSolver().getInverse();
  }

  private DurationFit result(double[] at) {
    int g = rows[0].length;
    double sigma = fixedScale() ? 1 : 1 / at[g];
    double[] beta = new double[g];
    for (int c = 0; c < g; c++) {
      beta[c] = at[c] * sigma;
    }
    Slopes slopes = slopes(at);
    // Errors of (beta, sigma) from those of (g, a) by the slopes of beta = g / a and sigma = 1 / a.
    double[][] jacobian = new double[at.length][at.length];
    for (int c = 0; c < g; c++) {
      jacobian[c][c] = sigma;
      if (!fixedScale()) {
        jacobian[c][g] = -beta[c] * sigma;
      }
    }
    if (!fixedScale()) {
      jacobian[g][g] = -sigma * sigma;
    }
    RealMatrix j = new Array2DRowRealMatrix(jacobian, false);
    RealMatrix covariance =
        j.multiply(solve(slopes.curvature).scalarMultiply(-1)).multiplyTransposed(j);
    List<Double> errors = new ArrayList<>();
    for (int i = 0; i < at.length; i++) {
      errors.add(FastMath.sqrt(covariance.getEntry(i, i)));
    }
    List<Double> coefficients = new ArrayList<>();
    for (int c = 1; c < g; c++) {
      coefficients.add(beta[c]);
    }
    return new DurationFit(
        hazard, beta[0], coefficients, sigma, errors, slopes.value, logs.length, sumOfLogs);
  }
}
