package parley.talks.opponent;

import java.util.Arrays;

/**
 * Preferences and concession curve in one: the most likely pair of the two, given the offers.
 *
 * <p>The other starts near its best and concedes. With l(i, o) >= 0 what it loses by option o of
 * issue i, and c(t) what it has conceded by time t, each of its offers says
 *
 * <pre>
 *   sum over i of l(i, o(i)) = c(t) + error,   error of deviation 0.07
 *   c(t) = sum over k of a(k) x (how much of the k-th tenth of the time has passed),   a(k) >= 0
 * </pre>
 *
 * <p>so that losses and curve are unknowns of one least-squares problem. Alone it has the answer
 * zero; what is believed beforehand gives it its scale. With n issues, an option of the first offer
 * loses 0 +- 0.05/n, another option that was offered 0.5/n +- 0.3/n, one that was never offered 1/n
 * +- 0.3/n; neighbouring a(k) differ by 0 +- 0.3. The sum of squares over deviations is least at
 * one point, which is found one unknown after the other, each kept at zero or above (Gauss and
 * Seidel). It needs only how often two options were offered together.
 *
 * <p>In the end the losses of an issue count from that of its best option, the weight of an issue
 * is the loss of its worst option, and weights are divided by their sum: the worst outcome is worth
 * 0.
 */
final class ConcessionModel implements OpponentModel {

  private static final double ERROR = 0.07;
  private static final double FIRST = 0.05;
  private static final double OPEN = 0.3;
  private static final double OFFERED = 0.5;
  private static final double NEVER_OFFERED = 1;
  private static final double BEND = 0.3;
  private static final int STEPS = 10;

  /** More offers than this count together as so many: long talks repeat themselves. */
  private static final double MOST_OFFERS = 200;

  private static final int MOST_SWEEPS = 300;
  private static final double STILL = 1e-7;

  /** The table of pairs has a place for each pair of unknowns. */
  private static final int MOST_UNKNOWNS = 4_000;

  private final int[] starts;
  private final int losses;

  /** Sums over offers of the product of what two unknowns are multiplied by. */
  private final double[][] products;

  private final double[] row;
  private final int[] places;
  private final int[] first;
  private int offers;

  private final double[] unknowns;
  private final double[] weights;
  private final double[][] values;
  private boolean isStale;

  ConcessionModel(int[] options) {
    starts = new int[options.length + 1];
    values = new double[options.length][];
    for (int i = 0; i < options.length; i++) {
      starts[i + 1] = Math.addExact(starts[i], options[i]);
      values[i] = new double[options[i]];
      Arrays.fill(values[i], 1);
    }
    losses = starts[options.length];
    int size = losses + STEPS;
    if (size > MOST_UNKNOWNS) {
      throw new IllegalArgumentException(
          "The concession model takes up to %s options over all issues, not %s."
              .formatted(MOST_UNKNOWNS - STEPS, losses));
    }
    products = new double[size][size];
    row = new double[options.length + STEPS];
    places = new int[options.length + STEPS];
    first = new int[options.length];
    unknowns = new double[size];
    weights = new double[options.length];
    Arrays.fill(weights, 1.0 / options.length);
  }

  @Override
  public void observe(int[] offer, double time) {
    int terms = 0;
    for (int i = 0; i < offer.length; i++) {
      places[terms] = starts[i] + offer[i];
      row[terms++] = 1;
    }
    for (int k = 0; k < STEPS && time * STEPS > k; k++) {
      places[terms] = losses + k;
      row[terms++] = -Math.min(1, time * STEPS - k);
    }
    for (int a = 0; a < terms; a++) {
      for (int b = 0; b < terms; b++) {
        products[places[a]][places[b]] += row[a] * row[b];
      }
    }
    if (offers++ == 0) {
      System.arraycopy(offer, 0, first, 0, offer.length);
    }
    isStale = true;
  }

  private void update() {
    if (!isStale) {
      return;
    }
    isStale = false;
    int size = unknowns.length;
    double[][] matrix = new double[size][size];
    double[] right = new double[size];
    double perOffer = Math.min(1, MOST_OFFERS / offers) / (ERROR * ERROR);
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        matrix[a][b] = products[a][b] * perOffer;
      }
    }
    believe(matrix, right);
    solve(matrix, right);
    read();
  }

  /** Adds what is believed beforehand. */
  private void believe(double[][] matrix, double[] right) {
    int issues = weights.length;
    for (int i = 0; i < issues; i++) {
      for (int place = starts[i]; place < starts[i + 1]; place++) {
        boolean isFirst = place == starts[i] + first[i];
        double deviation = (isFirst ? FIRST : OPEN) / issues;
        double loss = isFirst ? 0 : (products[place][place] > 0 ? OFFERED : NEVER_OFFERED) / issues;
        matrix[place][place] += 1 / (deviation * deviation);
        right[place] = loss / (deviation * deviation);
      }
    }
    double bend = 1 / (BEND * BEND);
    for (int a = losses; a + 1 < matrix.length; a++) {
      matrix[a][a] += bend;
      matrix[a + 1][a + 1] += bend;
      matrix[a][a + 1] -= bend;
      matrix[a + 1][a] -= bend;
    }
  }

  private void solve(double[][] matrix, double[] right) {
    double most = Double.POSITIVE_INFINITY;
    for (int sweep = 0; sweep < MOST_SWEEPS && most > STILL; sweep++) {
      most = 0;
      for (int a = 0; a < unknowns.length; a++) {
        double rest = right[a];
        for (int b = 0; b < unknowns.length; b++) {
          rest -= matrix[a][b] * unknowns[b];
        }
        double next = Math.max(0, unknowns[a] + rest / matrix[a][a]);
        most = Math.max(most, Math.abs(next - unknowns[a]));
        unknowns[a] = next;
      }
    }
  }

  private void read() {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double least = Double.POSITIVE_INFINITY;
      double greatest = 0;
      for (int place = starts[i]; place < starts[i + 1]; place++) {
        least = Math.min(least, unknowns[place]);
        greatest = Math.max(greatest, unknowns[place]);
      }
      weights[i] = greatest - least;
      sum += weights[i];
      for (int o = 0; o < values[i].length; o++) {
        values[i][o] = weights[i] > 0 ? (greatest - unknowns[starts[i] + o]) / weights[i] : 1;
      }
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] = sum > 0 ? weights[i] / sum : 1.0 / weights.length;
    }
  }

  @Override
  public int issues() {
    return weights.length;
  }

  @Override
  public int options(int issue) {
    return values[issue].length;
  }

  @Override
  public double weight(int issue) {
    update();
    return weights[issue];
  }

  @Override
  public double value(int issue, int option) {
    update();
    return values[issue][option];
  }
}
