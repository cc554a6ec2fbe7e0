package parley.talks.elicit;

import java.util.Arrays;
import java.util.List;

/**
 * What is unknown: the worth of each step from a level of a criterion to the next better one, none
 * below zero. The worth of a bundle is the sum of the steps that it has climbed, the last of a
 * criterion in part, so it is linear in what is unknown.
 */
final class Steps {

  private final List<Criterion> criteria;

  /** The place of the first step of each criterion, and how many steps there are. */
  private final int[] first;

  Steps(List<Criterion> criteria) {
    this.criteria = List.copyOf(criteria);
    first = new int[criteria.size() + 1];
    for (int c = 0; c < criteria.size(); c++) {
      first[c + 1] = first[c] + criteria.get(c).levels().size() - 1;
    }
  }

  List<Criterion> criteria() {
    return criteria;
  }

  int size() {
    return first[criteria.size()];
  }

  /** How many steps a criterion has. */
  int size(int criterion) {
    return first[criterion + 1] - first[criterion];
  }

  /** Every step once: the worth of the best of everything. */
  double[] all() {
    double[] all = new double[size()];
    Arrays.fill(all, 1);
    return all;
  }

  /** The steps up to a position of one criterion. */
  double[] upTo(int criterion, double position) {
    double[] climbed = new double[size()];
    climb(climbed, criterion, position);
    return climbed;
  }

  /**
   * The steps of a bundle.
   *
   * @throws IllegalArgumentException if it has a level that a criterion lacks, or too few
   */
  double[] of(Bundle bundle) {
    if (bundle.levels().size() != criteria.size()) {
      throw new IllegalArgumentException(
          "A bundle has a level for each of %s criteria; found %s."
              .formatted(criteria.size(), bundle.levels()));
    }
    double[] climbed = new double[size()];
    for (int c = 0; c < criteria.size(); c++) {
      climb(climbed, c, criteria.get(c).position(bundle.levels().get(c)));
    }
    return climbed;
  }

  private void climb(double[] climbed, int criterion, double position) {
    for (int s = 0; s < size(criterion); s++) {
      climbed[first[criterion] + s] = Math.clamp(position - s, 0, 1);
    }
  }

  /**
   * The position of a criterion whose steps up to it are worth so much; below 0 or above the last
   * one if there is none.
   */
  double position(int criterion, double worth, double[] steps) {
    if (worth < 0) {
      return -1;
    }
    double rest = worth;
    for (int s = 0; s < size(criterion); s++) {
      double step = steps[first[criterion] + s];
      if (rest <= step) {
        return s + (step > 0 ? rest / step : 0);
      }
      rest -= step;
    }
    return size(criterion) + 1;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** {@code a - b}. */
  static double[] minus(double[] a, double[] b) {
    double[] difference = new double[a.length];
    Arrays.setAll(difference, i -> a[i] - b[i]);
    return difference;
  }
}
