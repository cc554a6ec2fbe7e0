package parley.talks.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.talks.frontier.Formula;
import parley.talks.frontier.Frontier;
import parley.talks.frontier.Ideal;
import parley.talks.frontier.Solutions;

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
   * @throws IllegalArgumentException if the frontier has more points than can be kept
   */
  public static FrontierStudy of(Ground ground) {
    Frontier frontier = Frontier.of(ground.space());
    Solutions solutions = Solutions.of(frontier, ground.reserves());
    if (!solutions.hasZone()) {
      NoZone none = new NoZoneFinder(frontier, ground.reserves()).find();
      return new FrontierStudy(ground, frontier, solutions, List.of(), Optional.of(none));
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

  /** The solution points of a formula; empty without an agreement zone. */
  public Optional<Solved> find(Formula formula, Ideal ideal) {
    return solved.stream().filter(s -> s.formula() == formula && s.ideal() == ideal).findFirst();
  }
}
