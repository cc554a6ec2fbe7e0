package parley.talks.frontier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.Ratio;

/**
 * That no outcome meets every reserve, and how far it is to a deal.
 *
 * <p>The distance of a point is the sum of what it lacks to each reserve, in utilities, so it
 * depends on the scales of the parties. A point that another dominates is never nearer, so the
 * frontier is enough.
 *
 * @param distance the least distance, above zero
 * @param nearest all points of the frontier at that distance
 * @param cheapest for each party that lacks something at a nearest point the change of one issue
 *     that brings it a gain for the least loss to the others; none if no change of one issue helps
 * @param sawAll whether every outcome of the nearest points was looked at for the cheapest move
 */
public record NoZone(Ratio distance, List<Nearest> nearest, List<Move> cheapest, boolean sawAll) {

  /** Outcomes of one point that are looked at for the cheapest move. */
  private static final int MOST_OUTCOMES = 10_000;

  /** Copies the lists. */
  public NoZone {
    nearest = List.copyOf(nearest);
    cheapest = List.copyOf(cheapest);
  }

  /**
   * A nearest point.
   *
   * @param lacks what each party lacks to its reserve; zero if it has enough
   */
  public record Nearest(int point, List<Ratio> lacks) {

    /** Copies the list. */
    public Nearest {
      lacks = List.copyOf(lacks);
    }
  }

  /**
   * A change of one issue at an outcome of a nearest point.
   *
   * @param party who gains
   * @param point the point
   * @param from the option of the issue at that outcome
   * @param to the option instead
   * @param gain what the party gains, above zero
   * @param cost what the others that lose by it lose together
   */
  public record Move(int party, int point, int issue, int from, int to, Ratio gain, Ratio cost) {

    /** Less cost for each unit of gain; at the same price the greater gain. */
    boolean beats(Move other) {
      int price = cost.times(other.gain).compareTo(other.cost.times(gain));
      return price < 0 || (price == 0 && gain.compareTo(other.gain) > 0);
    }
  }

  /**
   * The verdict.
   *
   * @param frontier an exact one
   * @param reserves the value of no deal to each party
   * @return empty if an outcome meets every reserve
   * @throws IllegalArgumentException if the frontier was thinned: what was left out may be nearer
   */
  public static Optional<NoZone> find(Frontier frontier, List<Ratio> reserves) {
    if (!frontier.isExact()) {
      throw new IllegalArgumentException(
          "The distance to a deal needs an exact frontier; that of %s was thinned to %s points."
              .formatted(frontier.space().name(), frontier.size()));
    }
    Ratio least = Ratio.ZERO;
    List<Nearest> nearest = new ArrayList<>();
    for (int point = 0; point < frontier.size(); point++) {
      List<Ratio> lacks = lacks(frontier, reserves, point);
      Ratio distance = lacks.stream().reduce(Ratio.ZERO, Ratio::plus);
      if (distance.signum() == 0) {
        return Optional.empty();
      }
      int order = nearest.isEmpty() ? -1 : distance.compareTo(least);
      if (order < 0) {
        nearest.clear();
        least = distance;
      }
      if (order <= 0) {
        nearest.add(new Nearest(point, lacks));
      }
    }
    Moves moves = new Moves(frontier);
    nearest.forEach(moves::look);
    return Optional.of(new NoZone(least, nearest, moves.cheapest(), moves.sawAll));
  }

  private static List<Ratio> lacks(Frontier frontier, List<Ratio> reserves, int point) {
    return IntStream.range(0, reserves.size())
        .mapToObj(p -> reserves.get(p).minus(frontier.utility(point, p)).max(Ratio.ZERO))
        .toList();
  }

  /** The cheapest of all moves: the least cost for each unit of gain; the first of equals. */
  public Optional<Move> cheapestOfAll() {
    return cheapest.stream().reduce((a, b) -> b.beats(a) ? b : a);
  }

  /** The cheapest move of each party so far. */
  private static final class Moves {

    private final Frontier frontier;
    private final AdditiveSpace space;
    private final List<Optional<Move>> best = new ArrayList<>();
    private boolean sawAll = true;

    Moves(Frontier frontier) {
      this.frontier = frontier;
      space = frontier.space();
      IntStream.range(0, space.parties()).forEach(p -> best.add(Optional.empty()));
    }

    List<Move> cheapest() {
      return best.stream().flatMap(Optional::stream).toList();
    }

    void look(Nearest at) {
      List<int[]> outcomes = frontier.outcomes(at.point(), MOST_OUTCOMES + 1);
      sawAll &= outcomes.size() <= MOST_OUTCOMES;
      for (int issue = 0; issue < space.issues(); issue++) {
        int place = issue;
        int[] options = outcomes.stream().mapToInt(o -> o[place]).distinct().toArray();
        for (int from : options) {
          look(at, issue, from);
        }
      }
    }

    private void look(Nearest at, int issue, int from) {
      for (int party = 0; party < space.parties(); party++) {
        for (int to = 0; to < space.options(issue); to++) {
          Ratio gain = change(party, issue, from, to);
          if (at.lacks().get(party).signum() > 0 && gain.signum() > 0) {
            Move move = new Move(party, at.point(), issue, from, to, gain, cost(issue, from, to));
            if (best.get(party).map(move::beats).orElse(true)) {
              best.set(party, Optional.of(move));
            }
          }
        }
      }
    }

    private Ratio change(int party, int issue, int from, int to) {
      return new Ratio(
          space.value(party, issue, to).subtract(space.value(party, issue, from)),
          space.scale(party));
    }

    private Ratio cost(int issue, int from, int to) {
      return IntStream.range(0, space.parties())
          .mapToObj(p -> Ratio.ZERO.minus(change(p, issue, from, to)).max(Ratio.ZERO))
          .reduce(Ratio.ZERO, Ratio::plus);
    }
  }
}
