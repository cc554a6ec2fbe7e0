package parley.talks.study;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.talks.frontier.Formula;
import parley.talks.frontier.Frontier;
import parley.talks.frontier.Solutions;

/**
 * The frontier of a scenario and what is in it.
 *
 * @param solved the points that reach the optimum of each formula, in the order of the frontier; none
 *     without an agreement zone
 * @param noZone how far there is no deal, if there is no agreement zone
 */
public record FrontierStudy(
    Ground ground,
    Frontier frontier,
    Solutions solutions,
    Map<Formula, List<Integer>> solved,
    Optional<NoZone> noZone) {

  /** Copies the map and keeps the order of the formulas. */
  public FrontierStudy {
    solved = Collections.unmodifiableMap(new EnumMap<>(solved));
  }

  /**
   * Searches.
   *
   * @throws IllegalArgumentException if the frontier has more points than can be kept
   */
  public static FrontierStudy of(Ground ground) {
    Frontier frontier = Frontier.of(ground.space());
    Solutions solutions = Solutions.of(frontier, ground.reserves());
    Map<Formula, List<Integer>> solved = new EnumMap<>(Formula.class);
    for (Formula formula : Formula.values()) {
      solved.put(formula, solutions.of(formula));
    }
    return new FrontierStudy(
        ground,
        frontier,
        solutions,
        solved,
        solutions.hasZone()
            ? Optional.empty()
            : Optional.of(new NoZoneFinder(frontier, ground.reserves()).find()));
  }
}
