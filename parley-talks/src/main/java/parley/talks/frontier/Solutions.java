package parley.talks.frontier;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
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

  private record Wanted(Formula formula, Ideal ideal) {}

  private final Map<Wanted, int[]> solved = new HashMap<>();

  private Solutions(Frontier frontier, List<Ratio> reserves, List<Ratio> floors) {
    this.frontier = frontier;
    this.reserves = List.copyOf(reserves);
    int parties = reserves.size();
    List<Threshold> least = thresholds(frontier, floors);
    zone =
        IntStream.range(0, frontier.size())
            .filter(i -> least.stream().allMatch(t -> t.isMetBy(i)))
            .toArray();
    gains =
        thresholds(frontier, reserves).stream()
            .map(t -> Arrays.stream(zone).mapToDouble(t::gain).toArray())
            .toArray(double[][]::new);
    if (zone.length > 0) {
      most.put(
          Ideal.BEST_IN_ZONE,
          IntStream.range(0, parties).mapToObj(p -> gain(best(zone, p), p)).toList());
      most.put(
          Ideal.BEST_OF_ALL,
          IntStream.range(0, parties)
              .mapToObj(p -> frontier.space().greatest(p).minus(reserves.get(p)))
              .toList());
    }
  }

  private static List<Threshold> thresholds(Frontier frontier, List<Ratio> utilities) {
    return IntStream.range(0, utilities.size())
        .mapToObj(p -> new Threshold(frontier, p, utilities.get(p)))
        .toList();
  }

  private int best(int[] points, int party) {
    return Arrays.stream(points)
        .reduce((x, y) -> frontier.points().compare(x, y, party) >= 0 ? x : y)
        .orElseThrow();
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
    return Arrays.stream(solved.computeIfAbsent(new Wanted(formula, ideal), this::solve))
        .boxed()
        .toList();
  }

  /** The exact score of a point of the zone, greater is better. */
  public Ratio score(Formula formula, Ideal ideal, int point) {
    return switch (formula) {
      case NASH_PRODUCT -> over(p -> gain(point, p), Ratio::times);
      case KALAI_SMORODINSKY_MAX_MIN -> over(p -> share(point, p, ideal), Ratio::min);
      case KALAI_SMORODINSKY_MIN_DIFFERENCE ->
          over(p -> share(point, p, ideal), Ratio::min)
              .minus(over(p -> share(point, p, ideal), Ratio::max));
      case EGALITARIAN -> over(p -> gain(point, p), Ratio::min);
      case UTILITARIAN -> over(p -> frontier.utility(point, p), Ratio::plus);
    };
  }

  private Ratio over(IntFunction<Ratio> ofParty, BinaryOperator<Ratio> join) {
    return IntStream.range(0, reserves.size()).mapToObj(ofParty).reduce(join).orElseThrow();
  }

  private int[] solve(Wanted wanted) {
    if (zone.length == 0) {
      return zone;
    }
    Formula formula = wanted.formula();
    double[] full = most(wanted.ideal()).stream().mapToDouble(Ratio::toDouble).toArray();
    double[] scores =
        IntStream.range(0, zone.length).mapToDouble(z -> about(formula, z, full)).toArray();
    double top = Arrays.stream(scores).max().orElseThrow();
    double enough =
        switch (formula) {
          case KALAI_SMORODINSKY_MIN_DIFFERENCE -> top - TOO_CLOSE;
          default -> top < TOO_SMALL ? 0 : top * (1 - TOO_CLOSE);
        };
    int[] near =
        IntStream.range(0, zone.length)
            .filter(z -> scores[z] >= enough)
            .map(z -> zone[z])
            .toArray();
    if (near.length == 1) {
      return near;
    }
    Ratio[] exact =
        Arrays.stream(near).mapToObj(i -> score(formula, wanted.ideal(), i)).toArray(Ratio[]::new);
    Ratio greatest = Arrays.stream(exact).max(Ratio::compareTo).orElseThrow();
    return IntStream.range(0, near.length)
        .filter(n -> exact[n].equals(greatest))
        .map(n -> near[n])
        .toArray();
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
      double whole = frontier.points().value(point, party).subtract(below).doubleValue();
      boolean cancels = whole == 1 && rest > 0.5;
      return cancels || Double.isInfinite(whole) || Double.isInfinite(scale)
          ? frontier.utility(point, party).minus(reserve).toDouble()
          : (whole - rest) / scale;
    }
  }
}
