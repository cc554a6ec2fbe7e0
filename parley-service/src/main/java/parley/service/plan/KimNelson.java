package parley.service.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import parley.service.kernel.Runner;

/**
 * The fully sequential procedure KN of Kim and Nelson (2001, ACM TOMACS 11:251) with c = 1: the
 * best of normal means, or one within the indifference of it, with at least the confidence asked
 * for. It allows for common random numbers, since it looks at differences of pairs only and shares
 * the chance of an error among them by Bonferroni.
 */
final class KimNelson {

  /** Replications that are done at once. Fixed, so that results do not depend on threads. */
  private static final int BATCH = 32;

  /** The value of a candidate in a replication of the selection. */
  @FunctionalInterface
  interface Trial {
    double value(int candidate, int replication);
  }

  private final List<Candidate> candidates;
  private final int count;
  private final double indifference;
  private final double bound;
  private final int first;
  private final double[] sums;
  private final double[][] variances;
  private final boolean[] isIn;
  private final List<Selection.Drop> drops = new ArrayList<>();
  private long evaluations;

  /**
   * Prepares a selection.
   *
   * @param first replications of each candidate before any is dropped, 2 or more
   */
  KimNelson(List<Candidate> candidates, double indifference, double confidence, int first) {
    this.candidates = candidates;
    this.indifference = indifference;
    this.first = first;
    count = candidates.size();
    sums = new double[count];
    variances = new double[count][count];
    isIn = new boolean[count];
    double share = 2 * (1 - confidence) / Math.max(1, count - 1);
    // h^2 = 2 eta (n0 - 1), eta = ((2 alpha / (k - 1))^(-2 / (n0 - 1)) - 1) / 2.
    bound = (Math.pow(share, -2.0 / (first - 1)) - 1) * (first - 1);
  }

  /** Values that were asked for. */
  long evaluations() {
    return evaluations;
  }

  /**
   * Selects.
   *
   * @param most replications at most
   */
  Selection select(Trial trial, int most, Runner runner) {
    Arrays.fill(isIn, true);
    if (count == 1) {
      return new Selection(candidates, 0, 0, true, List.of());
    }
    List<double[]> stage = batch(trial, 0, first, runner);
    stage.forEach(this::add);
    prepareVariances(stage);
    int done = first;
    screen(done);
    while (!isOver(done) && done < most) {
      int from = done;
      for (double[] values : batch(trial, from, Math.min(BATCH, most - from), runner)) {
        add(values);
        screen(++done);
        if (isOver(done)) {
          break;
        }
      }
    }
    return new Selection(candidates, best(), done, isOver(done), drops);
  }

  private List<double[]> batch(Trial trial, int from, int replications, Runner runner) {
    int[] in = IntStream.range(0, count).filter(i -> isIn[i]).toArray();
    evaluations += (long) in.length * replications;
    return runner.run(
        replications,
        r -> {
          double[] values = new double[count];
          for (int i : in) {
            values[i] = trial.value(i, from + r);
          }
          return values;
        });
  }

  private void add(double[] values) {
    for (int i = 0; i < count; i++) {
      sums[i] += values[i];
    }
  }

  private void prepareVariances(List<double[]> stage) {
    for (int i = 0; i < count; i++) {
      for (int l = 0; l < i; l++) {
        double mean = (sums[i] - sums[l]) / first;
        double squares = 0;
        for (double[] values : stage) {
          double d = values[i] - values[l] - mean;
          squares += d * d;
        }
        variances[i][l] = squares / (first - 1);
        variances[l][i] = variances[i][l];
      }
    }
  }

  private void screen(int done) {
    boolean[] before = isIn.clone();
    for (int i = 0; i < count; i++) {
      int by = -1;
      double most = 0;
      for (int l = 0; l < count; l++) {
        if (l != i && before[i] && before[l]) {
          double behind = (sums[l] - sums[i]) / done;
          double beyond = behind - width(i, l, done);
          if (beyond > most) {
            most = beyond;
            by = l;
          }
        }
      }
      if (by >= 0) {
        isIn[i] = false;
        drops.add(new Selection.Drop(i, by, done, (sums[by] - sums[i]) / done));
      }
    }
  }

  /** How far one may be behind another after some replications; it narrows to 0. */
  private double width(int i, int l, int done) {
    double area = bound * variances[i][l] / (indifference * indifference);
    return Math.max(0, indifference / 2 * (area / done - 1));
  }

  /** One is left, or those that are left have done all that their variances ask for. */
  private boolean isOver(int done) {
    for (int i = 0; i < count; i++) {
      for (int l = 0; l < i; l++) {
        if (isIn[i] && isIn[l] && width(i, l, done) > 0) {
          return false;
        }
      }
    }
    return true;
  }

  private int best() {
    int best = -1;
    for (int i = 0; i < count; i++) {
      if (isIn[i] && (best < 0 || sums[i] > sums[best])) {
        best = i;
      }
    }
    return best;
  }
}
