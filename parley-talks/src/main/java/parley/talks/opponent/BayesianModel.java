package parley.talks.opponent;

import java.util.Arrays;

/**
 * The Bayesian model of Hindriks and Tykhonov 2008 (AAMAS 7:331) in its scalable form: beliefs
 * about each weight and about the shape of each issue are kept apart, and each is updated as if the
 * others were what is expected of them.
 *
 * <pre>
 *   shapes of an issue   rising, falling, or a triangle with its top at an option within
 *   weights of an issue  0, 0.1, ..., 1; at the start with chances as (1 - (k + 1) / 11)^3
 *   u'(t) = 1 - 0.4 t    what the other is taken to ask at time t
 *   P(offer | h)         as exp(-(u'(t) - u(offer | h))^2 / (2 x 0.25^2))
 * </pre>
 *
 * <p>Shapes follow the order in which options are named. Where that order says nothing, no shape is
 * right, and the estimate is poor whatever is offered.
 */
final class BayesianModel implements OpponentModel {

  private static final int WEIGHTS = 11;
  private static final double DEVIATION = 0.25;
  private static final double CONCESSION = 0.4;

  /** By issue, hypothesis and option. */
  private final double[][][] shapes;

  private final double[][] shapeChances;
  private final double[][] weightChances;
  private final double[] expected;
  private final double[] offered;
  private double sum;

  BayesianModel(int[] options) {
    shapes = new double[options.length][][];
    shapeChances = new double[options.length][];
    weightChances = new double[options.length][WEIGHTS];
    expected = new double[options.length];
    offered = new double[options.length];
    for (int i = 0; i < options.length; i++) {
      shapes[i] = shapes(options[i]);
      shapeChances[i] = new double[shapes[i].length];
      Arrays.fill(shapeChances[i], 1.0 / shapes[i].length);
      for (int k = 0; k < WEIGHTS; k++) {
        weightChances[i][k] = Math.pow(1 - (k + 1.0) / WEIGHTS, 3);
      }
      normalize(weightChances[i]);
    }
    expect();
  }

  private static double[][] shapes(int options) {
    int last = options - 1;
    if (last == 0) {
      return new double[][] {{1}};
    }
    // A triangle with its top at the first option is the falling shape, at the last the rising one.
    double[][] shapes = new double[options][options];
    for (int top = 0; top < options; top++) {
      for (int o = 0; o < options; o++) {
        shapes[top][o] =
            o <= top && top > 0 ? o / (double) top : (last - o) / (double) (last - top);
      }
    }
    return shapes;
  }

  @Override
  public void observe(int[] offer, double time) {
    double asked = 1 - CONCESSION * time;
    double total = 0;
    for (int i = 0; i < offer.length; i++) {
      offered[i] = value(i, offer[i]);
      total += expected[i] * offered[i];
    }
    for (int i = 0; i < offer.length; i++) {
      double others = total - expected[i] * offered[i];
      double weights = sum - expected[i];
      for (int k = 0; k < WEIGHTS; k++) {
        double weight = k / (WEIGHTS - 1.0);
        double all = weights + weight;
        double utility = all > 0 ? (others + weight * offered[i]) / all : 0;
        weightChances[i][k] *= chance(asked, utility);
      }
      for (int s = 0; s < shapes[i].length; s++) {
        double utility = (others + expected[i] * shapes[i][s][offer[i]]) / sum;
        shapeChances[i][s] *= chance(asked, utility);
      }
      normalize(weightChances[i]);
      normalize(shapeChances[i]);
    }
    expect();
  }

  private static double chance(double asked, double utility) {
    double off = (asked - utility) / DEVIATION;
    return Math.exp(-off * off / 2);
  }

  /** No chance sinks to zero: what it stands for may yet turn out right. */
  private static void normalize(double[] chances) {
    double sum = Arrays.stream(chances).sum();
    for (int k = 0; k < chances.length; k++) {
      chances[k] = Math.max(1e-12, chances[k] / sum);
    }
  }

  private void expect() {
    sum = 0;
    for (int i = 0; i < expected.length; i++) {
      expected[i] = 0;
      for (int k = 0; k < WEIGHTS; k++) {
        expected[i] += weightChances[i][k] * k / (WEIGHTS - 1.0);
      }
      sum += expected[i];
    }
  }

  @Override
  public int issues() {
    return shapes.length;
  }

  @Override
  public int options(int issue) {
    return shapes[issue][0].length;
  }

  @Override
  public double weight(int issue) {
    return expected[issue] / sum;
  }

  @Override
  public double value(int issue, int option) {
    double value = 0;
    for (int s = 0; s < shapes[issue].length; s++) {
      value += shapeChances[issue][s] * shapes[issue][s][option];
    }
    return value;
  }
}
