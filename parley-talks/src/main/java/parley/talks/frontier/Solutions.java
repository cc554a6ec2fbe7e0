package parley.talks.frontier;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import parley.talks.space.Ratio;

/**
 * The agreement zone of a frontier and the solution points in it. Without a zone there is no
 * solution: no point is made up.
 *
 * <p>A first pass over doubles finds the points that may be best; among those that are too close
 * for doubles, exact fractions decide. Ties are all kept.
 */
public final class Solutions {

  /** Relative to the largest utility. A score takes some ten roundings of 1e-16 each. */
  private static final double TOO_CLOSE = 1e-9;

  private final Frontier frontier;
  private final List<Ratio> reserves;
  private final int[] zone;

  /** Utilities by party and place in the zone, rounded. */
  private final double[][] about;

  private final double close;
  private final int[] bestInZone;
  private final Map<Formula, int[]> solved = new EnumMap<>(Formula.class);

  private Solutions(Frontier frontier, List<Ratio> reserves, List<Ratio> floors) {
    this.frontier = frontier;
    this.reserves = List.copyOf(reserves);
    int parties = reserves.size();
    double[] scale = new double[parties];
    double largest = 1;
    for (int p = 0; p < parties; p++) {
      scale[p] = frontier.space().scale(p).doubleValue();
      largest = Math.max(largest, Math.abs(reserves.get(p).toDouble()));
    }
    zone = IntStream.range(0, frontier.size()).filter(i -> isAtLeast(i, floors, scale)).toArray();
    about = new double[parties][zone.length];
    bestInZone = new int[parties];
    for (int p = 0; p < parties; p++) {
      for (int z = 0; z < zone.length; z++) {
        about[p][z] = frontier.points().about(zone[z], p) / scale[p];
        largest = Math.max(largest, Math.abs(about[p][z]));
      }
    }
    close = TOO_CLOSE * largest;
    for (int p = 0; p < parties; p++) {
      for (int z = 1; z < zone.length; z++) {
        double over = about[p][z] - about[p][bestInZone[p]];
        if (over > close
            || over > -close
                && frontier.utility(zone[z], p).compareTo(frontier.utility(zone[bestInZone[p]], p))
                    > 0) {
          bestInZone[p] = z;
        }
      }
    }
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
          "%d reserves for %d parties.".formatted(reserves.size(), frontier.space().parties()));
    }
    return new Solutions(frontier, reserves, floors);
  }

  /** The points of the frontier that are worth at least the reserve to every party. */
  public List<Integer> zone() {
    return Arrays.stream(zone).boxed().toList();
  }

  /** Whether there is an agreement zone. */
  public boolean hasZone() {
    return zone.length > 0;
  }

  /** All points that reach the optimum of a formula; empty without a zone. */
  public List<Integer> of(Formula formula) {
    return Arrays.stream(solved.computeIfAbsent(formula, this::solve)).boxed().toList();
  }

  /** The exact score of a point of the zone, greater is better. */
  public Ratio score(Formula formula, int point) {
    return switch (formula) {
      case NASH_PRODUCT -> {
        Ratio product = Ratio.ONE;
        for (int p = 0; p < about.length; p++) {
          product = product.times(gain(point, p));
        }
        yield product;
      }
      case KALAI_SMORODINSKY_MAX_MIN -> least(point, true);
      case KALAI_SMORODINSKY_MIN_DIFFERENCE -> {
        Ratio most = share(point, 0);
        for (int p = 1; p < about.length; p++) {
          most = most.max(share(point, p));
        }
        yield least(point, true).minus(most);
      }
      case EGALITARIAN -> least(point, false);
      case UTILITARIAN -> {
        Ratio sum = Ratio.ZERO;
        for (int p = 0; p < about.length; p++) {
          sum = sum.plus(frontier.utility(point, p));
        }
        yield sum;
      }
    };
  }

  private int[] solve(Formula formula) {
    if (zone.length == 0) {
      return zone;
    }
    double[] scores = new double[zone.length];
    double best = Double.NEGATIVE_INFINITY;
    double[] reserve = reserves.stream().mapToDouble(Ratio::toDouble).toArray();
    double[] most = new double[about.length];
    for (int p = 0; p < most.length; p++) {
      most[p] = about[p][bestInZone[p]] - reserve[p];
    }
    for (int z = 0; z < zone.length; z++) {
      scores[z] = scoreAbout(formula, z, reserve, most);
      best = Math.max(best, scores[z]);
    }
    // Of a party that can gain next to nothing, doubles cannot say which share of it.
    boolean blind = Arrays.stream(most).anyMatch(m -> m > 0 && m <= close);
    double enough = blind ? Double.NEGATIVE_INFINITY : best - close * Math.max(1, Math.abs(best));
    int[] candidates = IntStream.range(0, zone.length).filter(z -> scores[z] >= enough).toArray();
    Ratio exact =
        Arrays.stream(candidates)
            .mapToObj(z -> score(formula, zone[z]))
            .max(Ratio::compareTo)
            .orElseThrow();
    return candidates.length == 1
        ? new int[] {zone[candidates[0]]}
        : Arrays.stream(candidates)
            .map(z -> zone[z])
            .filter(i -> score(formula, i).equals(exact))
            .toArray();
  }

  private double scoreAbout(Formula formula, int z, double[] reserve, double[] most) {
    double product = 1;
    double sum = 0;
    double leastGain = Double.POSITIVE_INFINITY;
    double leastShare = Double.POSITIVE_INFINITY;
    double mostShare = Double.NEGATIVE_INFINITY;
    for (int p = 0; p < most.length; p++) {
      double gain = about[p][z] - reserve[p];
      double share = most[p] <= close ? 1 : gain / most[p];
      product *= gain;
      sum += about[p][z];
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

  private boolean isAtLeast(int point, List<Ratio> floors, double[] scale) {
    for (int p = 0; p < scale.length; p++) {
      double floor = floors.get(p).toDouble();
      double over = frontier.points().about(point, p) / scale[p] - floor;
      double near = TOO_CLOSE * Math.max(1, Math.abs(floor));
      if (over < -near || over < near && frontier.utility(point, p).compareTo(floors.get(p)) < 0) {
        return false;
      }
    }
    return true;
  }

  private Ratio gain(int point, int party) {
    return frontier.utility(point, party).minus(reserves.get(party));
  }

  /** A party's gain as a share of the most that it can gain; all of it if it can gain nothing. */
  private Ratio share(int point, int party) {
    Ratio most = gain(zone[bestInZone[party]], party);
    return most.signum() == 0 ? Ratio.ONE : gain(point, party).dividedBy(most);
  }

  private Ratio least(int point, boolean asShare) {
    Ratio least = asShare ? share(point, 0) : gain(point, 0);
    for (int p = 1; p < about.length; p++) {
      least = least.min(asShare ? share(point, p) : gain(point, p));
    }
    return least;
  }
}
