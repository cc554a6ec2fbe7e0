package parley.rota.search;

import java.util.Optional;
import parley.rota.line.LineProblem;
import parley.rota.line.Roster;

/**
 * Local search for rosters of lines: a start that is made line by line by dynamic programming, then
 * simulated annealing over changes that keep every rule. Rules of method: {@code
 * docs/rota-search.md}.
 */
public final class LineSearch {

  private LineSearch() {}

  /**
   * The best roster found, for one job; several seeds are several jobs of a {@link Crew}. The same
   * seed and the same budget of work give the same roster.
   *
   * @param start to improve; lines of it that break rules are made anew. The result is no worse
   * @param watch hears of each better feasible roster; this search knows no bound
   * @return feasible if one was found, else one with few violations
   * @throws IllegalArgumentException if the start is for other people or days
   */
  public static Roster improve(
      LineProblem problem, Optional<Roster> start, long seed, Budget budget, Watch watch) {
    start.ifPresent(s -> check(problem, s));
    if (problem.people().isEmpty()) {
      return Roster.of(0, problem.days(), new byte[0]);
    }
    LineState state = new LineState(LineTables.of(problem));
    LineStart lines = new LineStart(state);
    if (start.isPresent()) {
      lines.take(start.get());
    } else {
      lines.make();
    }
    return new LineAnnealing(state, Draws.of(seed, 1), budget, watch, lines.work())
        .run(start.isPresent());
  }

  private static void check(LineProblem problem, Roster start) {
    if (start.people() != problem.people().size() || start.days() != problem.days()) {
      throw new IllegalArgumentException(
          "A search starts from a roster for %s people on %s days; expected %s on %s."
              .formatted(start.people(), start.days(), problem.people().size(), problem.days()));
    }
  }
}
