package parley.talks.mediator;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import parley.talks.space.Ratio;

/**
 * The hypotheses about a party that suggestions are held against: every way to share a number of
 * steps among the issues as weights, with every reserve on a ladder from 0 up to the last step
 * before 100 points; all equally likely. If they are more than a limit, as many as the limit are
 * drawn. The limit falls with the number of options beyond sixty, down to a hundred hypotheses,
 * since each takes a frontier.
 *
 * @param weightSteps into how many steps the whole weight is cut
 * @param reserveSteps how many reserves are supposed
 * @param most the limit, one or more
 * @param seed of the draw
 */
public record Grid(int weightSteps, int reserveSteps, int most, long seed) {

  /** Tenths of weight and fifths of reserve, at most 1,500 hypotheses. */
  public static final Grid USUAL = new Grid(10, 5, 1500, 1);

  private static final int USUAL_OPTIONS = 60;

  private static final int FEWEST = 100;

  /** Checks the numbers. */
  public Grid {
    if (weightSteps < 1 || reserveSteps < 1 || most < 1) {
      throw new IllegalArgumentException(
          "A grid of %s steps of weight, %s reserves and %s hypotheses."
              .formatted(weightSteps, reserveSteps, most));
    }
  }

  /**
   * Weights and the reserves that go with them.
   *
   * @param weights shares that add up to one
   * @param reserves in points
   */
  record Supposed(List<Ratio> weights, List<Ratio> reserves) {}

  /** The hypotheses of an enumeration or of a draw. */
  record Hypotheses(boolean all, List<Supposed> list) {}

  /** The hypotheses about the other of a party that knows so much. */
  Hypotheses over(Knowledge knowledge) {
    int options = knowledge.shapes().stream().mapToInt(List::size).sum();
    int limit =
        options <= USUAL_OPTIONS
            ? most
            : Math.min(most, Math.max(FEWEST, (int) ((long) most * USUAL_OPTIONS / options)));
    return over(Math.max(1, knowledge.open().size()), limit);
  }

  private Hypotheses over(int issues, int limit) {
    BigInteger many =
        choose(weightSteps + issues - 1, issues - 1).multiply(BigInteger.valueOf(reserveSteps));
    List<Ratio> reserves =
        IntStream.range(0, reserveSteps).mapToObj(r -> ratio(100L * r, reserveSteps)).toList();
    List<Supposed> list = new ArrayList<>();
    if (many.compareTo(BigInteger.valueOf(limit)) <= 0) {
      compositions(new int[issues], 0, weightSteps, list, reserves);
      return new Hypotheses(true, list);
    }
    SplittableRandom random = new SplittableRandom(seed);
    for (int h = 0; h < limit; h++) {
      list.add(
          new Supposed(
              weights(composition(issues, random)),
              List.of(reserves.get(random.nextInt(reserveSteps)))));
    }
    return new Hypotheses(false, list);
  }

  private static BigInteger choose(int from, int many) {
    BigInteger ways = BigInteger.ONE;
    for (int k = 1; k <= many; k++) {
      ways = ways.multiply(BigInteger.valueOf(from - many + k)).divide(BigInteger.valueOf(k));
    }
    return ways;
  }

  private void compositions(
      int[] parts, int issue, int rest, List<Supposed> list, List<Ratio> reserves) {
    if (issue == parts.length - 1) {
      parts[issue] = rest;
      list.add(new Supposed(weights(parts), reserves));
      return;
    }
    for (int part = 0; part <= rest; part++) {
      parts[issue] = part;
      compositions(parts, issue + 1, rest - part, list, reserves);
    }
  }

  /** A composition of the steps, all equally likely: bars among stars. */
  private int[] composition(int issues, SplittableRandom random) {
    int places = weightSteps + issues - 1;
    int bars = issues - 1;
    int[] parts = new int[issues];
    int issue = 0;
    for (int at = 0; at < places; at++) {
      if (random.nextInt(places - at) < bars) {
        bars--;
        issue++;
      } else {
        parts[issue]++;
      }
    }
    return parts;
  }

  private List<Ratio> weights(int[] parts) {
    return IntStream.of(parts).mapToObj(p -> ratio(p, weightSteps)).toList();
  }

  private static Ratio ratio(long number, long over) {
    return new Ratio(BigInteger.valueOf(number), BigInteger.valueOf(over));
  }
}
