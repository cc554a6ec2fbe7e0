package parley.talks.mediator;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.Ratio;

/**
 * One package drawn by lot so that it hardly hangs on the values of any one party: the exponential
 * mechanism of McSherry and Talwar 2007 over all packages, scored by rank.
 *
 * <p>Packages are ranked 0, 1, ..., n - 1: those in the agreement zone by the Nash product of
 * gains, then the others by the smaller gain; ties by the order of options. The score of rank k is
 * {@code q = 1 - ln(1 + k) / ln n}, from 1 to 0, and the chance is proportional to {@code
 * exp(epsilon q)}. Whatever the values are, the scores are the same numbers in another order, so
 * the sum that the chances are divided by is the same; hence no change of a party's values moves
 * the chance of a package by more than the factor exp(epsilon), and the usual factor of two in the
 * exponent is not needed.
 *
 * <p>The menu must not hang on private values, or a package that is missing tells with certainty.
 * So it is all packages, and the package drawn may be inefficient or outside the zone; {@link
 * #chanceInZone} says how likely.
 */
public final class PrivateDraw {

  /** More packages are not ranked. */
  public static final int MOST_PACKAGES = 200_000;

  private final AdditiveSpace points;
  private final double epsilon;
  private final double[] chances;
  private final boolean[] zone;

  private PrivateDraw(AdditiveSpace points, double epsilon) {
    this.points = points;
    this.epsilon = epsilon;
    int many = points.outcomes().intValueExact();
    double[][] gains = new double[2][many];
    zone = new boolean[many];
    Ratio[] reserves = OwnScales.reserves(points).toArray(Ratio[]::new);
    for (int k = 0; k < many; k++) {
      int[] outcome = outcome(k);
      zone[k] = true;
      for (int p = 0; p < 2; p++) {
        Ratio gain = points.utility(p, outcome).minus(reserves[p]);
        gains[p][k] = gain.toDouble();
        zone[k] &= gain.signum() >= 0;
      }
    }
    int[] ranked =
        IntStream.range(0, many)
            .boxed()
            .sorted(
                Comparator.<Integer, Boolean>comparing(k -> !zone[k])
                    .thenComparing(k ->
                        zone[k] ? -gains[0][k] * gains[1][k] : -Math.min(gains[0][k], gains[1][k]))
                    .thenComparing(k -> k))
            .mapToInt(Integer::intValue)
            .toArray();
    chances = new double[many];
    double sum = 0;
    for (int rank = 0; rank < many; rank++) {
      sum += weight(rank, many);
    }
    for (int rank = 0; rank < many; rank++) {
      chances[ranked[rank]] = weight(rank, many) / sum;
    }
  }

  private double weight(int rank, int many) {
    return many == 1 ? 1 : Math.exp(-epsilon * Math.log1p(rank) / Math.log(many));
  }

  /**
   * The draw over a space of two parties in points.
   *
   * @param epsilon zero or more; zero draws every package with the same chance
   * @throws IllegalArgumentException if there are more packages than are ranked
   */
  public static PrivateDraw of(AdditiveSpace points, double epsilon) {
    if (!(epsilon >= 0) || Double.isInfinite(epsilon)) {
      throw new IllegalArgumentException(
          "Epsilon is %s; expected a number from 0 on, such as 2.".formatted(epsilon));
    }
    if (points.outcomes().bitLength() > 31 || points.outcomes().intValueExact() > MOST_PACKAGES) {
      throw new IllegalArgumentException(
          "A draw ranks every package, and there are %s; at most %s are ranked."
              .formatted(points.outcomes(), MOST_PACKAGES));
    }
    return new PrivateDraw(points, epsilon);
  }

  /** A package by its place in the order of options. */
  private int[] outcome(int place) {
    int[] outcome = new int[points.issues()];
    int rest = place;
    for (int i = outcome.length - 1; i >= 0; i--) {
      outcome[i] = rest % points.options(i);
      rest /= points.options(i);
    }
    return outcome;
  }

  /** Epsilon. */
  public double epsilon() {
    return epsilon;
  }

  /** The most that one draw reveals of either party, in bits: epsilon over ln 2. */
  public double mostBits() {
    return epsilon / Math.log(2);
  }

  /** How many packages are on the menu. */
  public int packages() {
    return chances.length;
  }

  /** The chance of a package. */
  public double chance(Terms terms) {
    int place = 0;
    for (int i = 0; i < points.issues(); i++) {
      place = place * points.options(i) + terms.place(i);
    }
    return chances[place];
  }

  /** The chance that the package drawn is in the agreement zone. */
  public double chanceInZone() {
    return IntStream.range(0, chances.length)
        .filter(k -> zone[k])
        .mapToDouble(k -> chances[k])
        .sum();
  }

  /**
   * Draws a package.
   *
   * @param random from a seed that the parties do not know, or the bound does not hold
   */
  public Terms draw(SplittableRandom random) {
    double at = random.nextDouble();
    int place = 0;
    while (place < chances.length - 1 && at >= chances[place]) {
      at -= chances[place++];
    }
    return Terms.of(outcome(place));
  }
}
