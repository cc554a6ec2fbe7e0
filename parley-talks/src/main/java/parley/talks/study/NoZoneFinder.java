package parley.talks.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.talks.frontier.Frontier;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.Ratio;

/**
 * Measures how far there is no deal. An outcome that another one dominates is never nearer, so the
 * frontier is enough.
 */
final class NoZoneFinder {

  /** Moves are looked for from so many of the nearest outcomes. */
  private static final int MOST_NEAREST = 1_000;

  private final Frontier frontier;
  private final AdditiveSpace space;
  private final List<Ratio> reserves;

  NoZoneFinder(Frontier frontier, List<Ratio> reserves) {
    this.frontier = frontier;
    this.space = frontier.space();
    this.reserves = reserves;
  }

  NoZone find() {
    List<Integer> nearest = new ArrayList<>();
    Ratio least = Ratio.ZERO;
    for (int point = 0; point < frontier.size(); point++) {
      Ratio distance = shortfalls(point).stream().reduce(Ratio.ZERO, Ratio::plus);
      int order = nearest.isEmpty() ? -1 : distance.compareTo(least);
      if (order < 0) {
        nearest.clear();
        least = distance;
      }
      if (order <= 0) {
        nearest.add(point);
      }
    }
    int first = nearest.getFirst();
    return new NoZone(least, first, nearest.size() - 1, shortfalls(first), cheapest(nearest));
  }

  private List<Ratio> shortfalls(int point) {
    return IntStream.range(0, space.parties())
        .mapToObj(p -> reserves.get(p).minus(frontier.utility(point, p)).max(Ratio.ZERO))
        .toList();
  }

  private Optional<NoZone.Move> cheapest(List<Integer> nearest) {
    Optional<NoZone.Move> best = Optional.empty();
    int looked = 0;
    for (int point : nearest) {
      List<Ratio> shortfalls = shortfalls(point);
      List<int[]> outcomes = frontier.outcomes(point, MOST_NEAREST - looked);
      looked += outcomes.size();
      for (int[] outcome : outcomes) {
        for (NoZone.Move move : moves(outcome, shortfalls)) {
          if (best.map(move::beats).orElse(true)) {
            best = Optional.of(move);
          }
        }
      }
    }
    return best;
  }

  /** The moves on one issue from an outcome that bring something to a party that is short. */
  private List<NoZone.Move> moves(int[] outcome, List<Ratio> shortfalls) {
    List<NoZone.Move> moves = new ArrayList<>();
    for (int party = 0; party < space.parties(); party++) {
      for (int issue = 0; shortfalls.get(party).signum() > 0 && issue < space.issues(); issue++) {
        for (int to = 0; to < space.options(issue); to++) {
          Ratio gain = change(party, issue, outcome[issue], to);
          if (gain.signum() > 0) {
            moves.add(
                new NoZone.Move(
                    party,
                    issue,
                    outcome[issue],
                    to,
                    gain,
                    cost(party, issue, outcome[issue], to)));
          }
        }
      }
    }
    return moves;
  }

  private Ratio change(int party, int issue, int from, int to) {
    return new Ratio(
        space.value(party, issue, to).subtract(space.value(party, issue, from)),
        space.scale(party));
  }

  private Ratio cost(int party, int issue, int from, int to) {
    return IntStream.range(0, space.parties())
        .filter(p -> p != party)
        .mapToObj(p -> change(p, issue, to, from))
        .reduce(Ratio.ZERO, Ratio::plus);
  }
}
