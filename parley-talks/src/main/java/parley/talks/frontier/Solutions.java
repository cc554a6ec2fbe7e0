package parley.talks.frontier;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.talks.space.Ratio;

/**
 * The agreement zone of a frontier and the solution points in it. Without a zone there is no
 * solution: no point is made up.
 *
 * <p>A first pass over doubles finds the points that may be best; among those that are too close
 * for doubles, exact fractions decide. Ties are all kept.
 */
public final class Solutions {

  /** Scores this close, relative to the best, are decided exactly. Some ten roundings are 1e-15. */
  private static final double TOO_CLOSE = 1e-9;

  /** Below this, products of doubles lose their digits. */
  private static final double TOO_SMALL = 1e-290;

  private final Frontier frontier;
  private final List<Ratio> reserves;
  private final int[] zone;

  /** The most that each party can gain, by what counts; nothing without a zone. */
  private final Map<Ideal, List<Ratio>> most = new EnumMap<>(Ideal.class);

  /** Gains by party and place in the zone, rounded in their last digits. */
  private final double[][] gains;

  /** By formula and ideal; null where nobody has asked yet. */
  private final int[][] @Nullable [] solved =
      new int[Formula.values().length][Ideal.values().length][];

  private Solutions(Frontier frontier, List<Ratio> reserves, List<Ratio> floors) {
    this.frontier = frontier;
    this.reserves = List.copyOf(reserves);
    List<Threshold> least = thresholds(frontier, floors);
    zone = meeting(least);
    gains = gains(thresholds(frontier, reserves));
    if (zone.length > 0) {
      List<Ratio> inZone = new ArrayList<>();
      List<Ratio> ofAll = new ArrayList<>();
      for (int p = 0; p < reserves.size(); p++) {
        inZone.add(gain(best(zone, p), p));
        ofAll.add(frontier.space().greatest(p).minus(reserves.get(p)));
      }
      most.put(Ideal.BEST_IN_ZONE, inZone);
      most.put(Ideal.BEST_OF_ALL, ofAll);
    }
  }

  private static List<Threshold> thresholds(Frontier frontier, List<Ratio> utilities) {
    List<Threshold> thresholds = new ArrayList<>();
    for (int p = 0; p < utilities.size(); p++) {
      thresholds.add(new Threshold(frontier, p, utilities.get(p)));
    }
    return thresholds;
  }

  private int[] meeting(List<Threshold> least) {
    int[] met = new int[frontier.size()];
    int size = 0;
    for (int point = 0; point < met.length; point++) {
      boolean all = true;
      for (Threshold threshold : least) {
        all &= threshold.isMetBy(point);
      }
      if (all) {
        met[size++] = point;
      }
    }
    return Arrays.copyOf(met, size);
  }

  private double[][] gains(List<Threshold> thresholds) {
    double[][] found = new double[thresholds.size()][zone.length];
    for (int p = 0; p < found.length; p++) {
      for (int z = 0; z < zone.length; z++) {
        found[p][z] = thresholds.get(p).gain(zone[z]);
      }
    }
    return found;
  }

  private int best(int[] points, int party) {
    int best = points[0];
    for (int point : points) {
      best = frontier.points().compare(best, point, party) >= 0 ? best : point;
    }
    return best;
  }

  /**
   * The zone and the solutions.
   *
   * @param reserves the value of no deal to each party, in utilities
   */
  public static Solutions of(Frontier frontier, List<Ratio> reserves) {
    return of(frontier, reserves, reserves);
  }

  /**
   * The solutions among fewer points than the zone.
   *
   * @param reserves the value of no deal to each party, from which gains are counted
   * @param floors the least utility of each party at a point that takes part; its reserve or more
   */
  public static Solutions of(Frontier frontier, List<Ratio> reserves, List<Ratio> floors) {
    if (reserves.size() != frontier.space().parties() || floors.size() != reserves.size()) {
      throw new IllegalArgumentException(
          "%s reserves for %s parties.".formatted(reserves.size(), frontier.space().parties()));
    }
    return new Solutions(frontier, reserves, floors);
  }

  /** The points of the frontier that are worth at least the reserve to every party. */
  public List<Integer> zone() {
    return listed(zone);
  }

  /** Whether there is an agreement zone. */
  public boolean hasZone() {
    return zone.length > 0;
  }

  /** All points that reach the optimum of a formula within the zone; empty without a zone. */
  public List<Integer> of(Formula formula) {
    return of(formula, Ideal.BEST_IN_ZONE);
  }

  /**
   * All points that reach the optimum of a formula; empty without a zone.
   *
   * @param ideal what a full share is, for the formulas of Kalai and Smorodinsky
   */
  public List<Integer> of(Formula formula, Ideal ideal) {
    int[] best = solved[formula.ordinal()][ideal.ordinal()];
    if (best == null) {
      best = solve(formula, ideal);
      solved[formula.ordinal()][ideal.ordinal()] = best;
    }
    return listed(best);
  }

  private static List<Integer> listed(int[] points) {
    List<Integer> listed = new ArrayList<>(points.length);
    for (int point : points) {
      listed.add(point);
    }
    return Collections.unmodifiableList(listed);
  }

  /**
   * All points that are best in a lexicographic order; empty without a zone.
   *
   * @param ideal what a full share is, for the order by shares
   */
  public List<Integer> of(Lexicographic order, Ideal ideal) {
    List<Integer> best = new ArrayList<>();
    List<Ratio> greatest = List.of();
    for (int point : of(order.ofSmallest(), ideal)) {
      List<Ratio> rising = rising(order, ideal, point);
      int comparison = best.isEmpty() ? 1 : compare(rising, greatest);
      if (comparison > 0) {
        best.clear();
        greatest = rising;
      }
      if (comparison >= 0) {
        best.add(point);
      }
    }
    return List.copyOf(best);
  }

  private List<Ratio> rising(Lexicographic order, Ideal ideal, int point) {
    List<Ratio> all = new ArrayList<>();
    for (int p = 0; p < reserves.size(); p++) {
      all.add(
          switch (order) {
            case SHARES -> share(point, p, ideal);
            case GAINS -> gain(point, p);
          });
    }
    Collections.sort(all);
    return all;
  }

  private static int compare(List<Ratio> x, List<Ratio> y) {
    for (int i = 0; i < x.size(); i++) {
      int order = x.get(i).compareTo(y.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** The exact score of a point of the zone, greater is better. */
  public Ratio score(Formula formula, Ideal ideal, int point) {
    Ratio product = Ratio.ONE;
    Ratio sum = Ratio.ZERO;
    Ratio leastGain = gain(point, 0);
    Ratio leastShare = share(point, 0, ideal);
    Ratio mostShare = leastShare;
    for (int p = 0; p < reserves.size(); p++) {
      Ratio gain = gain(point, p);
      Ratio share = share(point, p, ideal);
      product = product.times(gain);
      sum = sum.plus(frontier.utility(point, p));
      leastGain = leastGain.min(gain);
      leastShare = leastShare.min(share);
      mostShare = mostShare.max(share);
    }
    return switch (formula) {
      case NASH_PRODUCT -> product;
      case KALAI_SMORODINSKY_MAX_MIN -> leastShare;
      case KALAI_SMORODINSKY_MIN_DIFFERENCE -> leastShare.minus(mostShare);
      case EGALITARIAN -> leastGain;
      case UTILITARIAN -> sum;
    };
  }

  private int[] solve(Formula formula, Ideal ideal) {
    if (zone.length == 0) {
      return zone;
    }
    double[] full = new double[reserves.size()];
    for (int p = 0; p < full.length; p++) {
      full[p] = most(ideal).get(p).toDouble();
    }
    double[] scores = new double[zone.length];
    double top = Double.NEGATIVE_INFINITY;
    for (int z = 0; z < zone.length; z++) {
      scores[z] = about(formula, z, full);
      top = Math.max(top, scores[z]);
    }
    double enough =
        switch (formula) {
          case KALAI_SMORODINSKY_MIN_DIFFERENCE -> top - TOO_CLOSE;
          default -> top < TOO_SMALL ? 0 : top * (1 - TOO_CLOSE);
        };
    int[] near = new int[zone.length];
    int size = 0;
    for (int z = 0; z < zone.length; z++) {
      if (scores[z] >= enough) {
        near[size++] = zone[z];
      }
    }
    return bestOf(formula, ideal, Arrays.copyOf(near, size));
  }

  private int[] bestOf(Formula formula, Ideal ideal, int[] near) {
    if (near.length == 1) {
      return near;
    }
    Ratio greatest = score(formula, ideal, near[0]);
    int[] best = {near[0]};
    for (int n = 1; n < near.length; n++) {
      Ratio score = score(formula, ideal, near[n]);
      int order = score.compareTo(greatest);
      if (order > 0) {
        greatest = score;
        best = new int[0];
      }
      if (order >= 0) {
        best = Arrays.copyOf(best, best.length + 1);
        best[best.length - 1] = near[n];
      }
    }
    return best;
  }

  /** A number that puts the points of the zone in the order of their scores. */
  private double about(Formula formula, int z, double[] full) {
    double product = 1;
    double sum = 0;
    double leastGain = Double.POSITIVE_INFINITY;
    double leastShare = 1;
    double mostShare = 0;
    for (int p = 0; p < full.length; p++) {
      double gain = gains[p][z];
      double share = full[p] == 0 ? 1 : gain / full[p];
      product *= full[p] == 0 ? 0 : share;
      sum += gain;
      leastGain = Math.min(leastGain, gain);
      leastShare = Math.min(leastShare, share);
      mostShare = Math.max(mostShare, share);
    }
    return switch (formula) {
      case NASH_PRODUCT -> product;
      case KALAI_SMORODINSKY_MAX_MIN -> leastShare;
      case KALAI_SMORODINSKY_MIN_DIFFERENCE -> leastShare - mostShare;
      case EGALITARIAN -> leastGain;
      case UTILITARIAN -> sum;
    };
  }

  private Ratio gain(int point, int party) {
    return frontier.utility(point, party).minus(reserves.get(party));
  }

  private List<Ratio> most(Ideal ideal) {
    return most.getOrDefault(ideal, List.of());
  }

  /** A party's gain as a share of the most that it can gain; all of it if it can gain nothing. */
  private Ratio share(int point, int party, Ideal ideal) {
    Ratio full = most(ideal).get(party);
    return full.signum() == 0 ? Ratio.ONE : gain(point, party).dividedBy(full);
  }

  /** A reserve on the scale of the whole numbers of its party. */
  private static final class Threshold {

    private final Frontier frontier;
    private final int party;
    private final Ratio reserve;
    private final BigInteger below;
    private final BigInteger enough;
    private final double rest;
    private final double scale;

    Threshold(Frontier frontier, int party, Ratio reserve) {
      this.frontier = frontier;
      this.party = party;
      this.reserve = reserve;
      BigInteger unit = frontier.space().scale(party);
      Ratio whole = reserve.times(new Ratio(unit, BigInteger.ONE));
      enough = whole.ceiling();
      below = whole.over().equals(BigInteger.ONE) ? enough : enough.subtract(BigInteger.ONE);
      rest = whole.minus(new Ratio(below, BigInteger.ONE)).toDouble();
      scale = unit.doubleValue();
    }

    boolean isMetBy(int point) {
      return frontier.points().isAtLeast(point, party, enough);
    }

    /** The gain of a point that meets it; all but its last digits are right. */
    double gain(int point) {
      double whole = frontier.points().above(point, party, below);
      boolean cancels = whole == 1 && rest > 0.5;
      return cancels || Double.isInfinite(whole) || Double.isInfinite(scale)
          ? frontier.utility(point, party).minus(reserve).toDouble()
          : (whole - rest) / scale;
    }
  }
}
