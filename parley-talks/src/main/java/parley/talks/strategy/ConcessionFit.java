package parley.talks.strategy;

/**
 * The reserve of a party, from how it concedes. Its offers are taken to lie on
 *
 * <pre>
 *   u(t) = u0 - (u0 - r) x t^g
 * </pre>
 *
 * <p>with u0 its first offer. For each g of a grid, 41 from 0.1 to 10 in equal ratios, r follows
 * from least squares; the g of the least sum of squares is kept. Utilities are the other's own,
 * from 0 to 1. Nothing is allocated after the start.
 */
final class ConcessionFit {

  private static final int EXPONENTS = 41;

  /** A first concession this large tells something of the curve. */
  private static final double LEAST_CONCESSION = 0.02;

  private static final int LEAST_OFFERS = 3;

  private final double[] exponents = new double[EXPONENTS];
  private final double[] squares = new double[EXPONENTS];
  private final double[] products = new double[EXPONENTS];
  private int offers;
  private double first;
  private double least;
  private double concession;

  ConcessionFit() {
    for (int k = 0; k < EXPONENTS; k++) {
      exponents[k] = Math.pow(10, -1 + k / 20.0);
    }
  }

  /** Takes an offer into account. */
  void add(double time, double utility) {
    if (offers++ == 0) {
      first = utility;
      least = utility;
    }
    least = Math.min(least, utility);
    concession = first - utility;
    for (int k = 0; k < EXPONENTS; k++) {
      double x = Math.pow(time, exponents[k]);
      squares[k] += x * x;
      products[k] += x * concession;
    }
  }

  /** Whether enough has been conceded to say anything. */
  boolean isReady() {
    return offers >= LEAST_OFFERS && first - least >= LEAST_CONCESSION;
  }

  /** The exponent g that fits best. */
  double exponent() {
    return exponents[best()];
  }

  /** The reserve: from 0 to the least offer so far. */
  double reserve() {
    int k = best();
    return Math.clamp(first - products[k] / squares[k], 0, Math.max(0, least));
  }

  /** The sum of squares is that of the concessions less products^2 / squares. */
  private int best() {
    int best = 0;
    for (int k = 1; k < EXPONENTS; k++) {
      if (explained(k) > explained(best)) {
        best = k;
      }
    }
    return best;
  }

  private double explained(int k) {
    return squares[k] > 0 && products[k] > 0 ? products[k] * products[k] / squares[k] : 0;
  }
}
