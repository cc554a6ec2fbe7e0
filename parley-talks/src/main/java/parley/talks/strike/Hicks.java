package parley.talks.strike;

import java.util.Optional;
import org.hipparchus.analysis.polynomials.PolynomialFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * The bargain of Hicks 1932, The Theory of Wages, chapter 7: the employer concedes more the longer
 * a strike is expected to last, the union holds out for less, and they settle where the curves
 * meet.
 *
 * @param concession rise in per cent that the employer pays to avoid a strike of S days, lowest
 *     power of S first
 * @param resistance rise in per cent below which the union strikes for S days, lowest power first
 */
public record Hicks(PolynomialFunction concession, PolynomialFunction resistance) {

  private static final double PRECISE = 1e-13;
  private static final int STEPS = 1000;

  /** Both curves by their coefficients, lowest power first. */
  public static Hicks of(double[] concession, double[] resistance) {
    return new Hicks(new PolynomialFunction(concession), new PolynomialFunction(resistance));
  }

  /**
   * Where the curves meet first.
   *
   * @param days how long a strike is looked at
   * @return empty if they do not meet: the sides would not settle within that time
   */
  public Optional<Settlement> settlement(double days) {
    PolynomialFunction apart = resistance.subtract(concession);
    if (apart.value(0) <= 0) {
      return Optional.of(new Settlement(0, concession.value(0)));
    }
    for (int i = 1; i <= STEPS; i++) {
      double to = days * i / STEPS;
      if (apart.value(to) <= 0) {
        double at =
            apart.value(to) == 0
                ? to
                : new BracketingNthOrderBrentSolver(PRECISE, PRECISE, 5)
                    .solve(1000, apart, days * (i - 1) / STEPS, to);
        return Optional.of(new Settlement(at, concession.value(at)));
      }
    }
    return Optional.empty();
  }

  /**
   * Where both sides settle.
   *
   * @param days the strike that is expected if they do not
   * @param risePercent the rise
   */
  public record Settlement(double days, double risePercent) {}
}
