package parley.talks.mediator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What the mediator holds likely about the values of two parties, from "both accept" and "not both"
 * alone: a swarm of pairs of additive values, weighted by how they explain the answers. A pair that
 * explains an answer wrongly keeps a small weight, since the swarm is thin; when few pairs carry
 * the weight, the swarm is drawn again around them, and each pair is moved by steps that keep the
 * distribution (Gilks and Berzuini 2001, resample-move).
 */
final class Belief {

  private static final int PAIRS = 400;

  private static final int PARTIES = 2;

  /** The chance that a pair is held to explain an answer wrongly. */
  private static final double SLIP = 0.03;

  /** Steps to move each pair after a new draw. */
  private static final int MOVES = 16;

  /** More options than this, over all issues, make the swarm slow. */
  private static final int MOST_OPTIONS = 10_000;

  /** How often options that stand in an order are worth more and more, or less and less. */
  private static final double ORDERED = 0.6;

  /** How often the parties want opposite ends of an ordered issue. */
  private static final double OPPOSED = 0.7;

  private final List<Integer> options;

  /** By pair, party, issue and option, the weight of the issue last; never changed once here. */
  private final double[][][][] values;

  private final double[] weights;

  private Belief(List<Integer> options, double[][][][] values, double[] weights) {
    this.options = options;
    this.values = values;
    this.weights = weights;
  }

  /** Before any answer. */
  static Belief prior(List<Integer> options, SplittableRandom random) {
    if (options.stream().mapToInt(Integer::intValue).sum() > MOST_OPTIONS) {
      throw new IllegalArgumentException(
          "The issues have %s options together; a single text is worked on with up to %s."
              .formatted(options.stream().mapToInt(Integer::intValue).sum(), MOST_OPTIONS));
    }
    double[][][][] values = new double[PAIRS][PARTIES][options.size()][];
    for (double[][][] pair : values) {
      for (int i = 0; i < options.size(); i++) {
        double[][] drawn = issue(options.get(i), random);
        for (int p = 0; p < PARTIES; p++) {
          pair[p][i] = drawn[p];
        }
      }
    }
    double[] weights = new double[PAIRS];
    Arrays.fill(weights, 1.0 / PAIRS);
    return new Belief(List.copyOf(options), values, weights);
  }

  /** What both make of an issue: a weight times a shape from 0 to 1. */
  private static double[][] issue(int many, SplittableRandom random) {
    boolean ordered = random.nextDouble() < ORDERED;
    boolean up = random.nextBoolean();
    boolean opposed = random.nextDouble() < OPPOSED;
    double[][] drawn = new double[PARTIES][];
    for (int p = 0; p < PARTIES; p++) {
      double weight = weight(random);
      double[] shape = IntStream.range(0, many).mapToDouble(o -> random.nextDouble()).toArray();
      if (ordered) {
        Arrays.sort(shape);
        boolean rises = up ^ (p == 1 && opposed);
        if (!rises) {
          for (int a = 0, b = many - 1; a < b; a++, b--) {
            double kept = shape[a];
            shape[a] = shape[b];
            shape[b] = kept;
          }
        }
      }
      drawn[p] = new double[many + 1];
      for (int o = 0; o < many; o++) {
        drawn[p][o] = shape[o] * weight;
      }
      drawn[p][many] = weight;
    }
    return drawn;
  }

  private static double weight(SplittableRandom random) {
    return -Math.log1p(-random.nextDouble());
  }

  /**
   * What is held likely after one more answer.
   *
   * @param asked everything asked so far, the newest last
   */
  Belief after(List<SingleText.Asked> asked, SplittableRandom random) {
    Step[] steps = asked.stream().map(Step::of).toArray(Step[]::new);
    Step newest = steps[steps.length - 1];
    double[] next = new double[PAIRS];
    double sum = 0;
    for (int k = 0; k < PAIRS; k++) {
      next[k] = weights[k] * likelihood(newest, values[k]);
      sum += next[k];
    }
    double squares = 0;
    for (int k = 0; k < PAIRS; k++) {
      next[k] /= sum;
      squares += next[k] * next[k];
    }
    return 1 / squares < PAIRS / 2.0
        ? drawnAgain(next, steps, random)
        : new Belief(options, values, next);
  }

  private Belief drawnAgain(double[] from, Step[] steps, SplittableRandom random) {
    double[][][][] drawn = new double[PAIRS][][][];
    double at = random.nextDouble() / PAIRS;
    double sum = from[0];
    int source = 0;
    for (int k = 0; k < PAIRS; k++) {
      while (at > sum && source < PAIRS - 1) {
        sum += from[++source];
      }
      double[][][] pair = values[source];
      drawn[k] = new double[][][] {pair[0].clone(), pair[1].clone()};
      at += 1.0 / PAIRS;
    }
    for (double[][][] pair : drawn) {
      for (int m = 0; m < MOVES; m++) {
        move(pair, steps, random);
      }
    }
    double[] even = new double[PAIRS];
    Arrays.fill(even, 1.0 / PAIRS);
    return new Belief(options, drawn, even);
  }

  /**
   * Draws a part of one issue anew, as before any answer and given the rest, and keeps it by the
   * rule of Metropolis.
   */
  private void move(double[][][] pair, Step[] steps, SplittableRandom random) {
    int issue = random.nextInt(options.size());
    double[][] kept = {pair[0][issue], pair[1][issue]};
    int party = random.nextInt(PARTIES);
    double before = explained(pair, steps);
    switch (random.nextInt(4)) {
      case 0 -> {
        double[][] drawn = issue(options.get(issue), random);
        pair[0][issue] = drawn[0];
        pair[1][issue] = drawn[1];
      }
      case 1 -> pair[party][issue] = issue(options.get(issue), random)[party];
      case 2 -> pair[party][issue] = weighed(kept[party], random);
      default -> pair[party][issue] = withOneOption(kept[party], random);
    }
    if (Math.log(1 - random.nextDouble()) > explained(pair, steps) - before) {
      pair[0][issue] = kept[0];
      pair[1][issue] = kept[1];
    }
  }

  /** The same shape with another weight, which stands behind the values. */
  private static double[] weighed(double[] issue, SplittableRandom random) {
    double[] other = issue.clone();
    double weight = weight(random);
    double by = weight / issue[issue.length - 1];
    for (int o = 0; o < other.length - 1; o++) {
      other[o] *= by;
    }
    other[other.length - 1] = weight;
    return other;
  }

  /**
   * The same with another value of one option, between its neighbours if they stand in an order.
   */
  private static double[] withOneOption(double[] issue, SplittableRandom random) {
    int many = issue.length - 1;
    int option = random.nextInt(many);
    double weight = issue[many];
    double low = 0;
    double high = weight;
    int order = order(issue);
    if (order != 0) {
      double before = option == 0 ? (order > 0 ? 0 : weight) : issue[option - 1];
      double after = option == many - 1 ? (order > 0 ? weight : 0) : issue[option + 1];
      low = Math.min(before, after);
      high = Math.max(before, after);
    }
    double[] other = issue.clone();
    other[option] = low + random.nextDouble() * (high - low);
    return other;
  }

  /** 1 if values rise, -1 if they fall, 0 if they do neither. */
  private static int order(double[] issue) {
    boolean up = true;
    boolean down = true;
    for (int o = 1; o < issue.length - 1; o++) {
      up &= issue[o] >= issue[o - 1];
      down &= issue[o] <= issue[o - 1];
    }
    return up ? 1 : down ? -1 : 0;
  }

  /** The logarithm of how likely a pair makes all answers. */
  private static double explained(double[][][] pair, Step[] steps) {
    int right = 0;
    for (Step step : steps) {
      right += step.isExplainedBy(pair) ? 1 : 0;
    }
    return right * Math.log(1 - SLIP) + (steps.length - right) * Math.log(SLIP);
  }

  private static double likelihood(Step step, double[][][] pair) {
    return step.isExplainedBy(pair) ? 1 - SLIP : SLIP;
  }

  /**
   * The change with the greatest expected joint gain, which counts only if both accept it.
   *
   * @param leastChance changes less likely to be accepted are left out
   */
  Optional<Terms> best(Terms draft, List<Terms> within, double leastChance) {
    Optional<Terms> best = Optional.empty();
    double most = 0;
    for (Terms terms : within) {
      Step step = Step.between(draft, terms, true);
      double chance = 0;
      double gain = 0;
      for (int k = 0; k < PAIRS; k++) {
        double first = step.gain(values[k][0]);
        double second = step.gain(values[k][1]);
        if (first >= 0 && second >= 0) {
          chance += weights[k];
          gain += weights[k] * (first + second);
        }
      }
      if (chance >= leastChance && gain > most) {
        most = gain;
        best = Optional.of(terms);
      }
    }
    return best;
  }

  /** A change by issues and options, and whether both accepted it. */
  private record Step(int[] issues, int[] from, int[] to, boolean both) {

    static Step of(SingleText.Asked asked) {
      return between(asked.change().from(), asked.change().to(), asked.both());
    }

    static Step between(Terms from, Terms to, boolean both) {
      int[] issues = from.differences(to).stream().mapToInt(Integer::intValue).toArray();
      return new Step(
          issues,
          Arrays.stream(issues).map(from::place).toArray(),
          Arrays.stream(issues).map(to::place).toArray(),
          both);
    }

    double gain(double[][] values) {
      double gain = 0;
      for (int c = 0; c < issues.length; c++) {
        double[] issue = values[issues[c]];
        gain += issue[to[c]] - issue[from[c]];
      }
      return gain;
    }

    boolean isExplainedBy(double[][][] pair) {
      return (gain(pair[0]) >= 0 && gain(pair[1]) >= 0) == both;
    }
  }
}
