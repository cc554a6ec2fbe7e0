package parley.talks.tournament;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * The symmetric game whose moves are strategies: who chooses a strategy against another has what it
 * has on average against it (Walsh, Das, Tesauro and Kephart 2002).
 */
public final class EmpiricalGame {

  /** Payoffs this close are equal: means of many sessions carry roundings. */
  private static final double EQUAL = 1e-9;

  /** Of more strategies there are too many supports; 2^14 linear systems take a second. */
  private static final int MOST_ENUMERATED = 14;

  private static final int MOST_STEPS = 1_000_000;

  private final double[][] payoffs;

  private EmpiricalGame(double[][] payoffs) {
    this.payoffs = Arrays.stream(payoffs).map(double[]::clone).toArray(double[][]::new);
  }

  /** A pair of strategies. */
  public record Pair(int one, int other) {}

  /**
   * A game.
   *
   * @param payoffs what the one of the row has against the one of the column
   */
  public static EmpiricalGame of(double[][] payoffs) {
    for (double[] row : payoffs) {
      if (row.length != payoffs.length) {
        throw new IllegalArgumentException(
            "A row has %s payoffs for %s strategies.".formatted(row.length, payoffs.length));
      }
    }
    return new EmpiricalGame(payoffs);
  }

  /** How many strategies there are. */
  public int size() {
    return payoffs.length;
  }

  /** What a strategy has against another. */
  public double payoff(int one, int other) {
    return payoffs[one][other];
  }

  /** The strategies that have most against one: the arrows of the graph of best replies. */
  public List<Integer> bestReplies(int to) {
    double most = IntStream.range(0, size()).mapToDouble(s -> payoffs[s][to]).max().orElseThrow();
    return IntStream.range(0, size()).filter(s -> payoffs[s][to] >= most - EQUAL).boxed().toList();
  }

  /** The pairs of which each is a best reply to the other; the lesser place first. */
  public List<Pair> pureEquilibria() {
    List<Pair> pairs = new ArrayList<>();
    for (int a = 0; a < size(); a++) {
      for (int b = a; b < size(); b++) {
        if (bestReplies(b).contains(a) && bestReplies(a).contains(b)) {
          pairs.add(new Pair(a, b));
        }
      }
    }
    return pairs;
  }

  /** The strategies that some other one beats against all, whatever the other side plays. */
  public List<Integer> dominated() {
    return IntStream.range(0, size())
        .filter(s ->
            IntStream.range(0, size())
                .anyMatch(other ->
                    IntStream.range(0, size())
                        .allMatch(t -> payoffs[other][t] > payoffs[s][t] + EQUAL)))
        .boxed()
        .toList();
  }

  /**
   * Symmetric equilibria, pure ones too: for every set of strategies the shares at which all of
   * them have the same, if no other one has more. Where strategies are so alike that a set has no
   * single answer it gives none; if no set gives one, and beyond 14 strategies, it is the end of
   * the replicator dynamics, whose regret says how near it is.
   *
   * @return one or more; fewer strategies first
   */
  public List<Mixture> symmetricEquilibria() {
    List<Mixture> found = new ArrayList<>();
    if (size() <= MOST_ENUMERATED) {
      IntStream.range(1, 1 << size())
          .boxed()
          .sorted((a, b) -> Integer.compare(Integer.bitCount(a), Integer.bitCount(b)))
          .forEach(set -> addSupported(set, found));
    }
    return found.isEmpty() ? List.of(replicated()) : found;
  }

  private void addSupported(int set, List<Mixture> found) {
    int[] support = IntStream.range(0, size()).filter(s -> (set >> s & 1) == 1).toArray();
    int n = support.length;
    RealMatrix matrix = new Array2DRowRealMatrix(n + 1, n + 1);
    for (int row = 0; row < n; row++) {
      for (int column = 0; column < n; column++) {
        matrix.setEntry(row, column, payoffs[support[row]][support[column]]);
      }
      matrix.setEntry(row, n, -1);
      matrix.setEntry(n, row, 1);
    }
    DecompositionSolver solver = new LUDecomposition(matrix, EQUAL).getSolver();
    if (!solver.isNonSingular()) {
      return;
    }
    double[] right = new double[n + 1];
    right[n] = 1;
    double[] solved = solver.solve(new ArrayRealVector(right)).toArray();
    double[] shares = new double[size()];
    for (int k = 0; k < n; k++) {
      if (solved[k] <= EQUAL) {
        return;
      }
      shares[support[k]] = solved[k];
    }
    Mixture mixture = mixture(shares);
    if (mixture.regret() <= EQUAL) {
      found.add(mixture);
    }
  }

  /** A mixture of shares, with what it has and what it leaves to regret. */
  public Mixture mixture(double[] shares) {
    double[] against = against(shares);
    double value = 0;
    for (int s = 0; s < size(); s++) {
      value += shares[s] * against[s];
    }
    double most = Arrays.stream(against).max().orElseThrow();
    return new Mixture(Arrays.stream(shares).boxed().toList(), value, Math.max(0, most - value));
  }

  private double[] against(double[] shares) {
    double[] against = new double[size()];
    for (int s = 0; s < size(); s++) {
      for (int t = 0; t < size(); t++) {
        against[s] += payoffs[s][t] * shares[t];
      }
    }
    return against;
  }

  /**
   * Where the replicator dynamics come to from equal shares: a share grows as what it has exceeds
   * the mean (Taylor and Jonker 1978). Shares are averaged over the steps, which settles where they
   * themselves go in circles; of all averages and ends the one of the least regret is kept.
   */
  public Mixture replicated() {
    double least = Arrays.stream(payoffs).flatMapToDouble(Arrays::stream).min().orElseThrow();
    double most = Arrays.stream(payoffs).flatMapToDouble(Arrays::stream).max().orElseThrow();
    double pace = most > least ? 0.1 / (most - least) : 0;
    double[] shares = new double[size()];
    Arrays.fill(shares, 1.0 / size());
    double[] sums = new double[size()];
    Mixture best = mixture(shares);
    for (int step = 1; step <= MOST_STEPS && best.regret() > EQUAL; step++) {
      double[] against = against(shares);
      double total = 0;
      for (int s = 0; s < size(); s++) {
        shares[s] *= Math.exp(pace * (against[s] - most));
        total += shares[s];
      }
      for (int s = 0; s < size(); s++) {
        shares[s] /= total;
        sums[s] += shares[s];
      }
      if (Integer.bitCount(step) == 1) {
        int steps = step;
        best = lesser(best, mixture(shares));
        best = lesser(best, mixture(Arrays.stream(sums).map(s -> s / steps).toArray()));
      }
    }
    return best;
  }

  private static Mixture lesser(Mixture one, Mixture other) {
    return other.regret() < one.regret() ? other : one;
  }
}
