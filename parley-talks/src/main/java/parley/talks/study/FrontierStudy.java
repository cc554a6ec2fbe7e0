package parley.talks.study;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.talks.frontier.BoundedFrontier;
import parley.talks.frontier.Formula;
import parley.talks.frontier.Frontier;
import parley.talks.frontier.Ideal;
import parley.talks.frontier.NoZone;
import parley.talks.frontier.Solutions;
import parley.talks.space.Ratio;

/**
 * The frontier of a scenario and what is in it.
 *
 * @param solved the solution points by formula; none without an agreement zone
 * @param noZone how far there is no deal, if there is no agreement zone
 */
public record FrontierStudy(
    Ground ground,
    Frontier frontier,
    Solutions solutions,
    List<Solved> solved,
    Optional<NoZone> noZone) {

  /** Copies the list. */
  public FrontierStudy {
    solved = List.copyOf(solved);
  }

  /**
   * The points that reach the optimum of a formula.
   *
   * @param ideal what a full share is; it matters to the formulas of Kalai and Smorodinsky only
   * @param points in the order of the frontier; more than one is a tie
   */
  public record Solved(Formula formula, Ideal ideal, List<Integer> points) {

    /** Copies the list. */
    public Solved {
      points = List.copyOf(points);
    }
  }

  /**
   * Searches.
   *
   * <p>Where the points were searched for already and not all were found, and none of them meets
   * every reserve, neither a zone nor a distance is stated.
   *
   * @throws IllegalArgumentException if no point of a thinned frontier meets every reserve, since
   *     one that was left out may
   */
  public static FrontierStudy of(Ground ground) {
    Frontier frontier = Frontier.of(ground.space());
    Solutions solutions = Solutions.of(frontier, ground.reserves());
    if (!solutions.hasZone()) {
      boolean whole = ground.searched().map(BoundedFrontier::isExact).orElse(true);
      return new FrontierStudy(
          ground,
          frontier,
          solutions,
          List.of(),
          whole ? NoZone.find(frontier, ground.reserves()) : Optional.empty());
    }
    List<Solved> solved = new ArrayList<>();
    for (Formula formula : Formula.values()) {
      for (Ideal ideal : ideals(formula)) {
        solved.add(new Solved(formula, ideal, solutions.of(formula, ideal)));
      }
    }
    return new FrontierStudy(ground, frontier, solutions, solved, Optional.empty());
  }

  /** What a full share may be, for the formulas that measure gains as shares. */
  private static List<Ideal> ideals(Formula formula) {
    boolean hasShares =
        formula == Formula.KALAI_SMORODINSKY_MAX_MIN
            || formula == Formula.KALAI_SMORODINSKY_MIN_DIFFERENCE;
    return hasShares ? List.of(Ideal.BEST_OF_ALL, Ideal.BEST_IN_ZONE) : List.of(Ideal.BEST_OF_ALL);
  }

  /**
   * Whether some outcome meets every reserve; empty if none was found but not all were searched.
   */
  public Optional<Boolean> hasZone() {
    return solutions.hasZone() ? Optional.of(true) : noZone.map(n -> false);
  }

  /** By how much a party may have more at some outcome than at a point that is here. */
  public Ratio slack(int party) {
    return ground.searched().map(s -> s.bounds().get(party)).orElseGet(() -> frontier.slack(party));
  }

  /** Whether every point of the frontier is here. */
  public boolean isExact() {
    return IntStream.range(0, ground.parties().size()).allMatch(p -> slack(p).signum() == 0);
  }

  /** How many outcomes come to the points; empty where they were not counted. */
  public Optional<BigInteger> outcomes() {
    return ground.searched().isPresent() ? Optional.empty() : Optional.of(frontier.outcomes());
  }

  /** The cheapest move of each party that is short; none where the issues were searched as one. */
  public List<NoZone.Move> cheapestMoves() {
    return ground.searched().isPresent()
        ? List.of()
        : noZone.map(NoZone::cheapest).orElse(List.of());
  }

  /** The cheapest of them. */
  public Optional<NoZone.Move> cheapestMove() {
    return ground.searched().isPresent() ? Optional.empty() : noZone.flatMap(NoZone::cheapestOfAll);
  }

  /** The solution points of a formula; empty without an agreement zone. */
  public Optional<Solved> find(Formula formula, Ideal ideal) {
    return solved.stream().filter(s -> s.formula() == formula && s.ideal() == ideal).findFirst();
  }
}
