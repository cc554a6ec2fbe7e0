package parley.talks.elicit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the question that tells most. A few preferences that agree with the answers, far from
 * each other, stand for all. Each would answer a question in its own way; those that answer alike
 * remain together. The best question leaves the fewest packages that may be the best.
 */
final class Asker {

  /** Amounts are told apart by this share of the range of a criterion. */
  private static final double GRAIN = 0.1;

  /** What even shares among the answers count beside packages. */
  private static final double EVEN = 0.01;

  private static final double CLEARLY = 1e-9;

  private static final int FIRST = 1_000_000;
  private static final int SECOND = -1;
  private static final int SAME = 0;

  private final Steps steps;
  private final double same;
  private final List<double[]> preferences;

  /** The package that each preference likes best. */
  private final int[] best;

  /**
   * Asks for some preferences.
   *
   * @param same how far apart bundles may be that are called as good
   * @param preferences the worth of each step
   * @param packages the steps of each package
   */
  Asker(Steps steps, double same, List<double[]> preferences, List<double[]> packages) {
    this.steps = steps;
    this.same = same;
    this.preferences = preferences;
    best = preferences.stream().mapToInt(p -> best(p, packages)).toArray();
  }

  private static int best(double[] preference, List<double[]> packages) {
    int best = 0;
    for (int p = 1; p < packages.size(); p++) {
      if (Steps.dot(packages.get(p), preference)
          > Steps.dot(packages.get(best), preference) + CLEARLY) {
        best = p;
      }
    }
    return best;
  }

  /** The first of the questions that tell most; empty if none tells anything. */
  Optional<Question> choose(List<Question> questions) {
    Optional<Question> chosen = Optional.empty();
    double least = 1 + EVEN;
    for (Question question : questions) {
      double left = left(question);
      if (left < least - CLEARLY) {
        least = left;
        chosen = Optional.of(question);
      }
    }
    return chosen;
  }

  /** The share of packages left in the mean; 2 if no answer rules out any. */
  private double left(Question question) {
    Answers of = answers(question);
    Map<Integer, Set<Integer>> packages = new HashMap<>();
    Map<Integer, Integer> counts = new HashMap<>();
    Set<Integer> all = new HashSet<>();
    for (int p = 0; p < best.length; p++) {
      int answer = of.by(preferences.get(p));
      packages.computeIfAbsent(answer, a -> new HashSet<>()).add(best[p]);
      counts.merge(answer, 1, Integer::sum);
      all.add(best[p]);
    }
    double left = 0;
    double even = 0;
    for (Map.Entry<Integer, Set<Integer>> group : packages.entrySet()) {
      double share = counts.getOrDefault(group.getKey(), 0) / (double) best.length;
      left += share * group.getValue().size() / all.size();
      even += share * share;
    }
    return left < 1 - CLEARLY ? left + EVEN * even : 2;
  }

  /** What a preference answers to one question, as a number that stands for a group of answers. */
  private interface Answers {

    int by(double[] preference);
  }

  private Answers answers(Question question) {
    return switch (question) {
      case Question.Choice choice -> {
        double[] gain = Steps.minus(steps.of(choice.first()), steps.of(choice.second()));
        yield preference -> {
          double more = Steps.dot(gain, preference);
          return Math.abs(more) <= same ? SAME : more > 0 ? FIRST : SECOND;
        };
      }
      case Question.Swap swap -> {
        int open = swap.open();
        String worst = steps.criteria().get(open).levels().getFirst();
        double[] gain =
            Steps.minus(steps.of(swap.first()), steps.of(swap.second().with(open, worst)));
        yield preference ->
            group(open, steps.position(open, Steps.dot(gain, preference), preference));
      }
      case Question.Middle middle -> {
        int c = middle.criterion();
        Criterion criterion = steps.criteria().get(c);
        double[] both = steps.upTo(c, criterion.position(middle.worse()));
        double[] upper = steps.upTo(c, criterion.position(middle.better()));
        for (int s = 0; s < both.length; s++) {
          both[s] = (both[s] + upper[s]) / 2;
        }
        yield preference -> group(c, steps.position(c, Steps.dot(both, preference), preference));
      }
    };
  }

  private int group(int criterion, double position) {
    int last = steps.size(criterion);
    return position < 0 ? SECOND : position > last ? FIRST : (int) (position / last / GRAIN);
  }
}
