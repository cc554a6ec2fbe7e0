package parley.talks.opponent;

import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import parley.talks.index.Worths;

/**
 * How far an estimate is from the truth, over all outcomes of a space or a sample of them.
 *
 * @param error the root of the mean squared difference of utilities, both carried to a scale on
 *     which the worst outcome is worth 0 and the best 1
 * @param plainError the same of utilities as they are stated, the estimate from 0 to 1: with a
 *     worst outcome worth more than 0, it is above zero even for an estimate that is right in all
 *     that matters
 * @param spearman how well both agree on the order of outcomes; empty if one has no order
 * @param kendall the same by Kendall's tau-b
 * @param outcomes how many were compared
 * @param isSample whether they are a sample, each drawn with equal chance
 */
public record ModelScore(
    double error,
    double plainError,
    OptionalDouble spearman,
    OptionalDouble kendall,
    int outcomes,
    boolean isSample) {

  /** Spaces of more outcomes are sampled. */
  public static final int MOST_OUTCOMES = 200_000;

  private static final int SAMPLE = 100_000;

  /**
   * Scores an estimate.
   *
   * @param truth what outcomes are worth to the party that was modelled
   * @param seed of the sample, if there is one
   */
  public static ModelScore of(OpponentModel model, Worths truth, long seed) {
    boolean isSample = truth.outcomes() > MOST_OUTCOMES;
    int size = isSample ? SAMPLE : (int) truth.outcomes();
    double[] real = new double[size];
    double[] estimated = new double[size];
    double[][] parts = parts(model);
    int[] outcome = new int[truth.issues()];
    SplittableRandom random = new SplittableRandom(seed);
    for (int k = 0; k < size; k++) {
      if (isSample) {
        for (int i = 0; i < outcome.length; i++) {
          outcome[i] = random.nextInt(truth.options(i));
        }
      }
      real[k] = truth.utility(truth.of(outcome));
      for (int i = 0; i < outcome.length; i++) {
        estimated[k] += parts[i][outcome[i]];
      }
      if (!isSample) {
        next(truth, outcome);
      }
    }
    return new ModelScore(
        error(
            carried(real, truth.utility(truth.least()), truth.utility(truth.most())),
            carried(estimated, end(parts, false), end(parts, true))),
        error(real, estimated),
        RankCorrelation.spearman(real, estimated),
        RankCorrelation.kendall(real, estimated),
        size,
        isSample);
  }

  private static double[][] parts(OpponentModel model) {
    double[][] parts = new double[model.issues()][];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = new double[model.options(i)];
      for (int o = 0; o < parts[i].length; o++) {
        parts[i][o] = model.weight(i) * model.value(i, o);
      }
    }
    return parts;
  }

  private static void next(Worths shape, int[] outcome) {
    int i = outcome.length - 1;
    while (i >= 0 && ++outcome[i] == shape.options(i)) {
      outcome[i--] = 0;
    }
  }

  private static double end(double[][] parts, boolean greatest) {
    double sum = 0;
    for (double[] issue : parts) {
      DoubleStream options = DoubleStream.of(issue);
      sum += (greatest ? options.max() : options.min()).orElseThrow();
    }
    return sum;
  }

  private static double[] carried(double[] utilities, double least, double most) {
    double range = most - least;
    return DoubleStream.of(utilities).map(u -> range > 0 ? (u - least) / range : 0).toArray();
  }

  private static double error(double[] real, double[] estimated) {
    double squares = 0;
    for (int k = 0; k < real.length; k++) {
      double off = real[k] - estimated[k];
      squares += off * off;
    }
    return Math.sqrt(squares / real.length);
  }
}
