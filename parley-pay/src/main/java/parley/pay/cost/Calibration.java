package parley.pay.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.casefile.Derivation;
import parley.casefile.Range;

/**
 * How many stand at each point of a pay scale, from counts of groups that span several points and
 * from the mean of all basic pay.
 *
 * <p>What these do not decide stays open. The corners are the outermost distributions that keep
 * every sum; all that is allowed lies between them, so the least and the greatest of anything that
 * adds up over points is at a corner. The centre is the one with the greatest entropy: the most
 * even distribution of each group over its points that keeps the sums (Jaynes 1957). Its counts are
 * proportional to exp(lambda x pay) within a group, with one lambda for all.
 */
final class Calibration {

  /** Above so many ways to put each group on one point the corners are not listed. */
  private static final int MOST_CORNERS = 20_000;

  private static final int HALVINGS = 200;

  /** The tilt at which a group stands at one point for all that a double can tell. */
  private static final double STEEPEST = 1e5;

  private final List<BigDecimal> pay;
  private final List<Group> groups;
  private final Optional<BigDecimal> mean;
  private final List<BigDecimal> centre;
  private final List<List<BigDecimal>> corners;

  /**
   * A group that was counted as one.
   *
   * @param total how many it may be
   * @param middle how many it is in the centre
   * @param points the points at which it may stand, by their place in the list of pay
   */
  record Group(Range total, BigDecimal middle, List<Integer> points) {

    Group {
      points = List.copyOf(points);
    }

    /** The ways to put all of it on one point. */
    private List<Placed> placements() {
      List<BigDecimal> totals =
          total.isSingle() ? List.of(total.low()) : List.of(total.low(), total.high());
      return points.stream().flatMap(p -> totals.stream().map(t -> new Placed(p, t))).toList();
    }
  }

  /** A whole group on one point. */
  private record Placed(int point, BigDecimal count) {}

  private Calibration(List<BigDecimal> pay, List<Group> groups, Optional<BigDecimal> mean) {
    this.pay = pay;
    this.groups = groups;
    this.mean = mean;
    this.corners = findCorners();
    this.centre = findCentre();
  }

  /**
   * The calibration.
   *
   * @param pay of each point
   * @param mean of the pay of all; empty if nobody published it
   * @throws IllegalArgumentException if the counts cannot have the mean
   */
  static Calibration of(List<BigDecimal> pay, List<Group> groups, Optional<BigDecimal> mean) {
    return new Calibration(List.copyOf(pay), List.copyOf(groups), mean);
  }

  /** How many stand at each point, most evenly. */
  List<BigDecimal> centre() {
    return centre;
  }

  /** The outermost distributions. */
  List<List<BigDecimal>> corners() {
    return corners;
  }

  /** How many may stand at a point. */
  Range range(int point) {
    List<BigDecimal> counts = corners.stream().map(c -> c.get(point)).toList();
    return new Range(Collections.min(counts), Collections.max(counts))
        .span(new Range(centre.get(point), centre.get(point)));
  }

  private List<List<BigDecimal>> findCorners() {
    List<List<Placed>> choices = groups.stream().map(Group::placements).toList();
    long ways = choices.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
    if (ways > MOST_CORNERS) {
      throw new IllegalArgumentException(
          "The staff table leaves %s ways to put its %s groups on points of the scale; give counts of smaller groups, so that there are at most %s."
              .formatted(ways, groups.size(), MOST_CORNERS));
    }
    List<List<BigDecimal>> found = new ArrayList<>();
    for (List<Placed> way : product(choices)) {
      if (mean.isEmpty() || excess(counts(way)).signum() == 0) {
        found.add(counts(way));
      } else if (excess(counts(way)).signum() < 0) {
        found.addAll(crossings(way, choices));
      }
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException(impossible());
    }
    return found.stream().distinct().toList();
  }

  /** The edges of the counts cross the mean where moving one group from a point lifts it so far. */
  private List<List<BigDecimal>> crossings(List<Placed> way, List<List<Placed>> choices) {
    List<BigDecimal> from = counts(way);
    List<List<BigDecimal>> found = new ArrayList<>();
    for (int group = 0; group < way.size(); group++) {
      for (Placed other : choices.get(group)) {
        List<Placed> moved = new ArrayList<>(way);
        moved.set(group, other);
        List<BigDecimal> to = counts(moved);
        if (excess(to).signum() > 0) {
          BigDecimal step =
              excess(from).negate().divide(excess(to).subtract(excess(from)), Derivation.EXACT);
          found.add(
              IntStream.range(0, pay.size())
                  .mapToObj(i -> from.get(i).add(step.multiply(to.get(i).subtract(from.get(i)))))
                  .toList());
        }
      }
    }
    return found;
  }

  private List<BigDecimal> counts(List<Placed> way) {
    List<BigDecimal> counts = zeros();
    way.forEach(p -> counts.set(p.point(), counts.get(p.point()).add(p.count())));
    return List.copyOf(counts);
  }

  private List<BigDecimal> zeros() {
    return new ArrayList<>(Collections.nCopies(pay.size(), BigDecimal.ZERO));
  }

  /** The sum of pay above the mean; zero if the counts have it. */
  private BigDecimal excess(List<BigDecimal> counts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < counts.size(); i++) {
      sum = sum.add(counts.get(i).multiply(pay.get(i).subtract(mean.orElseThrow())));
    }
    return sum;
  }

  private static <T> List<List<T>> product(List<List<T>> choices) {
    List<List<T>> ways = List.of(List.of());
    for (List<T> choice : choices) {
      List<List<T>> longer = new ArrayList<>();
      for (List<T> way : ways) {
        for (T one : choice) {
          List<T> next = new ArrayList<>(way);
          next.add(one);
          longer.add(next);
        }
      }
      ways = longer;
    }
    return ways;
  }

  private List<BigDecimal> findCentre() {
    double tilt = mean.isPresent() ? findTilt() : 0;
    List<List<BigDecimal>> cells = new ArrayList<>();
    for (Group group : groups) {
      cells.add(spread(group, tilt));
    }
    mean.ifPresent(m -> settle(cells, m));
    List<BigDecimal> counts = zeros();
    for (int g = 0; g < groups.size(); g++) {
      List<Integer> points = groups.get(g).points();
      for (int i = 0; i < points.size(); i++) {
        counts.set(points.get(i), counts.get(points.get(i)).add(cells.get(g).get(i)));
      }
    }
    return List.copyOf(counts);
  }

  /** The sum of pay above the mean grows with the tilt, so halving finds it. */
  private double findTilt() {
    double low = -STEEPEST;
    double high = STEEPEST;
    if (excessAt(low) > 0 || excessAt(high) < 0) {
      throw new IllegalArgumentException(impossible());
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (excessAt(middle) > 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return (low + high) / 2;
  }

  private double excessAt(double tilt) {
    double m = mean.orElseThrow().doubleValue();
    double sum = 0;
    for (Group group : groups) {
      double[] shares = shares(group, tilt);
      for (int i = 0; i < shares.length; i++) {
        double above = pay.get(group.points().get(i)).doubleValue() - m;
        sum += group.middle().doubleValue() * shares[i] * above;
      }
    }
    // Rounding must not make the steepest tilt seem to miss a mean that is just possible.
    return Math.abs(sum) < 1e-6 ? 0 : sum;
  }

  /** The shares of a group at its points: exp(tilt x pay), pay in units of its mean. */
  private double[] shares(Group group, double tilt) {
    double[] powers =
        group.points().stream()
            .mapToDouble(p -> tilt * pay.get(p).doubleValue() / unit())
            .toArray();
    double highest = IntStream.range(0, powers.length).mapToDouble(i -> powers[i]).max().orElse(0);
    double sum = 0;
    for (int i = 0; i < powers.length; i++) {
      powers[i] = Math.exp(powers[i] - highest);
      sum += powers[i];
    }
    for (int i = 0; i < powers.length; i++) {
      powers[i] /= sum;
    }
    return powers;
  }

  private double unit() {
    return mean.orElse(BigDecimal.ONE).doubleValue();
  }

  /** The counts of a group at its points; the last takes what is left, so that the sum is exact. */
  private List<BigDecimal> spread(Group group, double tilt) {
    double[] shares = shares(group, tilt);
    List<BigDecimal> cells = new ArrayList<>();
    BigDecimal left = group.middle();
    for (int i = 0; i + 1 < shares.length; i++) {
      BigDecimal cell = group.middle().multiply(BigDecimal.valueOf(shares[i]));
      cells.add(cell);
      left = left.subtract(cell);
    }
    cells.add(left);
    return cells;
  }

  /** Moves the sliver that is left of rounding within the largest group, so that the mean holds. */
  private void settle(List<List<BigDecimal>> cells, BigDecimal m) {
    Optional<Integer> largest =
        IntStream.range(0, groups.size())
            .boxed()
            .filter(g -> groups.get(g).points().size() > 1)
            .max(Comparator.comparing(g -> groups.get(g).middle()));
    if (largest.isEmpty()) {
      return;
    }
    BigDecimal excess = BigDecimal.ZERO;
    for (int g = 0; g < groups.size(); g++) {
      List<Integer> points = groups.get(g).points();
      for (int i = 0; i < points.size(); i++) {
        excess = excess.add(cells.get(g).get(i).multiply(pay.get(points.get(i)).subtract(m)));
      }
    }
    List<BigDecimal> cell = cells.get(largest.get());
    List<Integer> points = groups.get(largest.get()).points();
    BigDecimal apart = pay.get(points.getFirst()).subtract(pay.get(points.getLast()));
    if (apart.signum() != 0) {
      BigDecimal moved = excess.divide(apart, Derivation.EXACT);
      cell.set(0, cell.getFirst().subtract(moved));
      cell.set(cell.size() - 1, cell.getLast().add(moved));
    }
  }

  private String impossible() {
    List<BigDecimal> least = zeros();
    List<BigDecimal> most = zeros();
    BigDecimal total = BigDecimal.ZERO;
    for (Group group : groups) {
      int low = Collections.min(group.points(), Comparator.comparing(pay::get));
      int high = Collections.max(group.points(), Comparator.comparing(pay::get));
      least.set(low, least.get(low).add(group.middle()));
      most.set(high, most.get(high).add(group.middle()));
      total = total.add(group.middle());
    }
    BigDecimal m = mean.orElseThrow();
    return "A mean basic pay of %s cannot come from the counts of the staff table: they allow %s to %s."
        .formatted(
            whole(m),
            whole(m.add(per(excess(least), total))),
            whole(m.add(per(excess(most), total))));
  }

  private static BigDecimal per(BigDecimal sum, BigDecimal total) {
    return total.signum() == 0 ? sum : sum.divide(total, Derivation.EXACT);
  }

  private static String whole(BigDecimal pounds) {
    return pounds.setScale(0, java.math.RoundingMode.HALF_EVEN).toPlainString();
  }
}
