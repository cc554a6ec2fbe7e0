package parley.pay.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the path of pay that reaches a level at least cost, if wanted so that nobody's take-home
 * falls from one year to the next.
 *
 * <p>A path is a list of levels x[1] .. x[n]; x[0] = 1 is pay at the start. It must keep
 *
 * <pre>
 *   least[k] x[k-1] &lt;= x[k] &lt;= most[k] x[k-1]                     awards within bounds
 *   takeHome[k](b x[k]) &gt;= takeHome[k-1](b x[k-1])  for each basic pay b
 *   from &lt;= x[n] &lt;= to                                            the goal
 * </pre>
 *
 * and minimises the sum of weight[k] x[k]. All weights are above zero.
 *
 * <p>The search is exact although levels are not on a grid. Take-home rises along stretches and
 * falls only where one starts. If it is settled on which stretch each level lies, every bound says
 * that a level is at least some rising function of the one before it, or of the one after it. Such
 * paths have a least one, level by level, and it is the cheapest. Each of its levels is tight: it
 * is the start of a stretch, or the goal, or comes from the level before (the least award, or the
 * least pay that leaves as much as before) or from the level after (the greatest award), or a bound
 * on awards and a cliff meet there. So only such levels are tried; see {@code docs/pay-path.md} for
 * the proof. Where awards have no upper bound, of two paths that lie on the same stretches in a
 * year the one with the lower level and the lower cost so far makes the other superfluous.
 */
final class LeastCost {

  /** What a path must keep, by year ahead, and its goal. */
  record Bounds(
      double[] least, double @Nullable [] most, double from, double to, double[] weights) {

    int years() {
      return least.length;
    }
  }

  /** Take-home that falls by less than half a penny has not fallen. */
  static final double HALF_A_PENNY = 0.005;

  private static final double REACH = 1e-12;
  private static final int MOST_LABELS = 200_000;

  private final Bounds bounds;
  private final PayLadder ladder;
  private final double[] floor;
  private final double[] ceiling;
  private final double[][] edges;

  private LeastCost(Bounds bounds, PayLadder ladder) {
    this.bounds = bounds;
    this.ladder = ladder;
    int n = bounds.years();
    floor = new double[n + 1];
    ceiling = new double[n + 1];
    edges = new double[n + 1][];
    floor[n] = bounds.from();
    ceiling[n] = bounds.to();
    for (int k = n; k >= 1; k--) {
      floor[k - 1] = bounds.most() == null ? 0 : floor[k] / bounds.most()[k - 1];
      ceiling[k - 1] = ceiling[k] / bounds.least()[k - 1];
    }
    for (int k = 1; k <= n; k++) {
      edges[k] = ladder.edges(k, floor[k], ceiling[k]);
    }
  }

  /** The levels of the cheapest path, x[1] first; empty if there is none. */
  static Optional<double[]> levels(Bounds bounds, PayLadder ladder) {
    return new LeastCost(bounds, ladder).solve();
  }

  /** A way to a level, and what it has cost so far. */
  private record Label(double level, double cost, double[] left, @Nullable Label before) {}

  private Optional<double[]> solve() {
    int n = bounds.years();
    double[][] anchors = anchors();
    List<Label> labels = List.of(new Label(1, 0, ladder.takeHomes(0, 1), null));
    for (int k = 1; k <= n; k++) {
      List<Label> next = new ArrayList<>();
      for (Label label : labels) {
        extend(label, k, anchors[k], next);
      }
      labels = thinned(next, k);
      if (labels.size() > MOST_LABELS) {
        throw new IllegalArgumentException(
            "There are too many points, years and tiers to search with an upper bound on awards;"
                + " leave the bound away or ask for fewer years.");
      }
    }
    return labels.stream().min(Comparator.comparingDouble(Label::cost)).map(this::path);
  }

  private double[] path(Label end) {
    double[] levels = new double[bounds.years()];
    Label label = end;
    for (int k = levels.length - 1; k >= 0 && label != null; k--) {
      levels[k] = label.level();
      label = label.before();
    }
    return levels;
  }

  /** Levels that do not depend on the level before, by year. */
  private double[][] anchors() {
    int n = bounds.years();
    double[][] anchors = new double[n + 1][];
    TreeSet<Double> later = new TreeSet<>();
    later.add(bounds.from());
    for (int k = n; k >= 1; k--) {
      for (double edge : edges[k]) {
        later.add(edge);
      }
      if (bounds.most() != null && k < n) {
        double most = bounds.most()[k];
        for (int point = 0; point < ladder.points(); point++) {
          later.addAll(ladder.meetings(k, point, most, floor[k], ceiling[k]));
        }
      }
      anchors[k] = later.stream().mapToDouble(x -> x).toArray();
      TreeSet<Double> earlier = new TreeSet<>();
      if (bounds.most() != null) {
        double most = bounds.most()[k - 1];
        later.forEach(x -> earlier.add(x / most));
      }
      later = earlier;
    }
    return anchors;
  }

  private void extend(Label label, int k, double[] anchors, List<Label> next) {
    double low = Math.max(label.level() * bounds.least()[k - 1], floor[k]);
    double high =
        bounds.most() == null
            ? ceiling[k]
            : Math.min(label.level() * bounds.most()[k - 1], ceiling[k]);
    if (low > high * (1 + REACH)) {
      return;
    }
    add(label, k, low, next);
    for (double anchor : anchors) {
      if (anchor > low && anchor <= high * (1 + REACH)) {
        add(label, k, anchor, next);
      }
    }
    for (int point = 0; point < ladder.points(); point++) {
      for (double level : ladder.leastLeaving(k, point, label.left()[point], low, high)) {
        add(label, k, level, next);
      }
    }
  }

  private void add(Label label, int k, double level, List<Label> next) {
    double[] left = ladder.takeHomes(k, level);
    for (int point = 0; point < left.length; point++) {
      if (left[point] < label.left()[point] - HALF_A_PENNY) {
        return;
      }
    }
    next.add(new Label(level, label.cost() + bounds.weights()[k - 1] * level, left, label));
  }

  /** Drops each label that another makes superfluous. */
  private List<Label> thinned(List<Label> labels, int k) {
    labels.sort(Comparator.comparingDouble(Label::level).thenComparingDouble(Label::cost));
    List<Label> kept = new ArrayList<>();
    int stretch = -1;
    double cheapest = Double.POSITIVE_INFINITY;
    for (Label label : labels) {
      int own = stretch(edges[k], label.level());
      boolean sameLevel = !kept.isEmpty() && label.level() <= kept.getLast().level() * (1 + REACH);
      if (own != stretch || bounds.most() != null && !sameLevel) {
        stretch = own;
        cheapest = Double.POSITIVE_INFINITY;
      }
      if (label.cost() < cheapest) {
        cheapest = label.cost();
        kept.add(label);
      }
    }
    return kept;
  }

  /** Which stretches a level lies on: how many edges it has reached. */
  private static int stretch(double[] edges, double level) {
    int at = Arrays.binarySearch(edges, level * (1 + REACH));
    return at >= 0 ? at + 1 : -at - 1;
  }
}
