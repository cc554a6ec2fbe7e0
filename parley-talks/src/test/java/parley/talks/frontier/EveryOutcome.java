package parley.talks.frontier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.Ratio;

/** The frontier by writing out the space and holding every outcome against every other. */
final class EveryOutcome {

  private final AdditiveSpace space;

  /** Outcomes by what they are worth. */
  private final Map<List<Ratio>, List<List<Integer>>> byWorth = new LinkedHashMap<>();

  EveryOutcome(AdditiveSpace space) {
    this.space = space;
    write(new int[space.issues()], 0);
  }

  private void write(int[] outcome, int issue) {
    if (issue == outcome.length) {
      List<Ratio> worth = new ArrayList<>();
      for (int p = 0; p < space.parties(); p++) {
        worth.add(space.utility(p, outcome));
      }
      byWorth
          .computeIfAbsent(worth, w -> new ArrayList<>())
          .add(Arrays.stream(outcome).boxed().toList());
      return;
    }
    for (int o = 0; o < space.options(issue); o++) {
      outcome[issue] = o;
      write(outcome, issue + 1);
    }
  }

  /** The outcomes of the frontier by what they are worth. */
  Map<List<Ratio>, List<List<Integer>>> frontier() {
    Map<List<Ratio>, List<List<Integer>>> frontier = new LinkedHashMap<>();
    byWorth.forEach((worth, outcomes) -> {
      if (byWorth.keySet().stream().noneMatch(x -> dominates(x, worth))) {
        frontier.put(worth, outcomes);
      }
    });
    return frontier;
  }

  private static boolean dominates(List<Ratio> x, List<Ratio> y) {
    return !x.equals(y) && isAtLeast(x, y);
  }

  static boolean isAtLeast(List<Ratio> x, List<Ratio> y) {
    for (int p = 0; p < x.size(); p++) {
      if (x.get(p).compareTo(y.get(p)) < 0) {
        return false;
      }
    }
    return true;
  }

  List<List<Ratio>> zone(List<Ratio> reserves) {
    return frontier().keySet().stream().filter(w -> isAtLeast(w, reserves)).toList();
  }

  /** The points of the zone that reach the optimum of a formula, from the text of the formula. */
  List<List<Ratio>> solve(Formula formula, Ideal ideal, List<Ratio> reserves) {
    List<List<Ratio>> zone = zone(reserves);
    if (zone.isEmpty()) {
      return zone;
    }
    List<Ratio> most = new ArrayList<>();
    for (int p = 0; p < reserves.size(); p++) {
      int party = p;
      most.add(
          (ideal == Ideal.BEST_OF_ALL ? byWorth.keySet() : zone)
              .stream()
                  .map(w -> w.get(party).minus(reserves.get(party)))
                  .max(Ratio::compareTo)
                  .orElseThrow());
    }
    Function<List<Ratio>, Ratio> score = w -> score(formula, w, reserves, most);
    Ratio best = zone.stream().map(score).max(Ratio::compareTo).orElseThrow();
    return zone.stream().filter(w -> score.apply(w).equals(best)).toList();
  }

  /** What every outcome is worth, each once. */
  Set<List<Ratio>> worths() {
    return byWorth.keySet();
  }

  /** The outcomes of a worth. */
  List<List<Integer>> outcomes(List<Ratio> worth) {
    return byWorth.getOrDefault(worth, List.of());
  }

  /** The points of the zone that no other beats, by the numbers of each in rising order. */
  List<List<Ratio>> solve(Lexicographic order, List<Ratio> reserves) {
    List<List<Ratio>> zone = zone(reserves);
    Function<List<Ratio>, List<Ratio>> rising =
        w -> {
          List<Ratio> numbers = new ArrayList<>();
          for (int p = 0; p < w.size(); p++) {
            Ratio gain = w.get(p).minus(reserves.get(p));
            int party = p;
            Ratio most =
                zone.stream()
                    .map(x -> x.get(party))
                    .max(Ratio::compareTo)
                    .orElseThrow()
                    .minus(reserves.get(p));
            numbers.add(
                order == Lexicographic.GAINS
                    ? gain
                    : most.signum() == 0 ? Ratio.ONE : gain.dividedBy(most));
          }
          return numbers.stream().sorted().toList();
        };
    return zone.stream()
        .filter(w -> zone.stream().noneMatch(x -> isGreater(rising.apply(x), rising.apply(w))))
        .toList();
  }

  private static boolean isGreater(List<Ratio> x, List<Ratio> y) {
    for (int i = 0; i < x.size(); i++) {
      if (!x.get(i).equals(y.get(i))) {
        return x.get(i).compareTo(y.get(i)) > 0;
      }
    }
    return false;
  }

  private static Ratio score(
      Formula formula, List<Ratio> worth, List<Ratio> reserves, List<Ratio> most) {
    List<Ratio> gains = new ArrayList<>();
    List<Ratio> shares = new ArrayList<>();
    for (int p = 0; p < worth.size(); p++) {
      gains.add(worth.get(p).minus(reserves.get(p)));
      shares.add(most.get(p).signum() == 0 ? Ratio.ONE : gains.getLast().dividedBy(most.get(p)));
    }
    return switch (formula) {
      case NASH_PRODUCT -> gains.stream().reduce(Ratio.ONE, Ratio::times);
      case KALAI_SMORODINSKY_MAX_MIN -> shares.stream().min(Ratio::compareTo).orElseThrow();
      case KALAI_SMORODINSKY_MIN_DIFFERENCE ->
          shares.stream()
              .min(Ratio::compareTo)
              .orElseThrow()
              .minus(shares.stream().max(Ratio::compareTo).orElseThrow());
      case EGALITARIAN -> gains.stream().min(Ratio::compareTo).orElseThrow();
      case UTILITARIAN -> worth.stream().reduce(Ratio.ZERO, Ratio::plus);
    };
  }
}
