package parley.service.national;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/** Least squares over walkouts, with Student-t predictive intervals. */
final class Fit {

  private static final double UPPER = 0.95;

  private final List<Term> terms;
  private final double[] coefficients;
  private final double[][] spread;
  private final double deviation;
  private final int degrees;

  private Fit(
      List<Term> terms, double[] coefficients, double[][] spread, double deviation, int degrees) {
    this.terms = terms;
    this.coefficients = coefficients;
    this.spread = spread;
    this.deviation = deviation;
    this.degrees = degrees;
  }

  /**
   * The fit; empty if the walkouts are too few to say how far they scatter. A term that does not
   * vary among them, or only together with others, is left out, the last ones first.
   */
  static Optional<Fit> of(List<Term> asked, List<Situation> walkouts, double[] logs) {
    List<Term> terms = new ArrayList<>();
    for (Term term : asked) {
      boolean varies =
          walkouts.stream().mapToDouble(w -> w.of(term)).distinct().limit(2).count() > 1;
      if (term == Term.LEVEL || varies && isIndependent(terms, term, walkouts)) {
        terms.add(term);
      }
    }
    int degrees = walkouts.size() - terms.size();
    return degrees < 1 ? Optional.empty() : Optional.of(solve(terms, walkouts, logs, degrees));
  }

  private static boolean isIndependent(List<Term> terms, Term term, List<Situation> walkouts) {
    List<Term> all = new ArrayList<>(terms);
    all.add(term);
    return walkouts.size() >= all.size()
        && new QRDecomposition(design(all, walkouts), 1e-9).getSolver().isNonSingular();
  }

  private static Fit solve(List<Term> terms, List<Situation> walkouts, double[] logs, int degrees) {
    RealMatrix design = design(terms, walkouts);
    DecompositionSolver solver = new QRDecomposition(design).getSolver();
    double[] coefficients = solver.solve(new ArrayRealVector(logs, false)).toArray();
    RealMatrix inverse = solver.getInverse();
    double squares = 0;
    double[] fitted = design.operate(coefficients);
    for (int i = 0; i < logs.length; i++) {
      squares += (logs[i] - fitted[i]) * (logs[i] - fitted[i]);
    }
    // The inverse of a tall design is its pseudo-inverse A, and A A' is the inverse of X' X.
    return new Fit(
        List.copyOf(terms),
        coefficients,
        inverse.multiplyTransposed(inverse).getData(),
        Math.sqrt(squares / degrees),
        degrees);
  }

  private static RealMatrix design(List<Term> terms, List<Situation> walkouts) {
    double[][] rows = new double[walkouts.size()][terms.size()];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < terms.size(); j++) {
        rows[i][j] = walkouts.get(i).of(terms.get(j));
      }
    }
    return new Array2DRowRealMatrix(rows, false);
  }

  List<Term> terms() {
    return terms;
  }

  int degrees() {
    return degrees;
  }

  double deviation() {
    return deviation;
  }

  double predict(Situation walkout) {
    double sum = 0;
    for (int j = 0; j < coefficients.length; j++) {
      sum += coefficients[j] * walkout.of(terms.get(j));
    }
    return sum;
  }

  /** The standard error of a new walkout. */
  private double error(Situation walkout) {
    double leverage = 0;
    for (int i = 0; i < coefficients.length; i++) {
      for (int j = 0; j < coefficients.length; j++) {
        leverage += walkout.of(terms.get(i)) * spread[i][j] * walkout.of(terms.get(j));
      }
    }
    return deviation * Math.sqrt(1 + leverage);
  }

  /** The 90 % interval of a new walkout. */
  Estimate interval(Situation walkout) {
    double mid = predict(walkout);
    double half = quantile() * error(walkout);
    return new Estimate(mid - half, mid, mid + half);
  }

  /** A new walkout, from its predictive distribution. */
  double draw(Situation walkout, RandomGenerator random) {
    return predict(walkout) + error(walkout) * StudentT.draw(degrees, random);
  }

  /** The coefficients with 90 % intervals. */
  List<Coefficient> coefficients() {
    List<Coefficient> all = new ArrayList<>();
    for (int j = 0; j < coefficients.length; j++) {
      double half = quantile() * deviation * Math.sqrt(spread[j][j]);
      all.add(
          new Coefficient(
              terms.get(j),
              new Estimate(coefficients[j] - half, coefficients[j], coefficients[j] + half)));
    }
    return all;
  }

  private double quantile() {
    return new TDistribution(degrees).inverseCumulativeProbability(UPPER);
  }
}
