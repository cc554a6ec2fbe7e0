package parley.rota.columns;

import java.util.ArrayList;
import java.util.List;
import parley.rota.line.LineProblem;
import parley.rota.line.Roster;
import parley.rota.natives.Natives;
import parley.rota.search.Budget;
import parley.rota.search.Crew;
import parley.rota.search.Draws;
import parley.rota.search.Watch;

/**
 * Column generation: a linear program that gives every person shares of lines, the lines being
 * found by dynamic programming at the program's own prices; its bound; rosters by diving from it,
 * and then by diving in neighbourhoods of the best. See docs/rota-columns.md.
 */
public final class ColumnSearch {

  /** States of all people's graphs up to which the whole horizon is searched at once. */
  private static final long MOST_STATES = 300_000_000;

  private ColumnSearch() {}

  /**
   * Searches until the budget is spent or the best is proven. The same problem, known rosters, seed
   * and budget of work give the same answer, whatever the crew. Where the solver library's native
   * code is missing, lines are improved one at a time, and there is no bound.
   *
   * @param known rosters, of which those that keep the rules are used; may be none
   * @param watch is told of each better roster and bound
   */
  public static ColumnAnswer solve(
      LineProblem problem, List<Roster> known, long seed, Budget budget, Crew crew, Watch watch) {
    return solve(problem, known, seed, budget, crew, watch, Natives.areThere());
  }

  static ColumnAnswer solve(
      LineProblem problem,
      List<Roster> known,
      long seed,
      Budget budget,
      Crew crew,
      Watch watch,
      boolean natives) {
    Grid grid = new Grid(problem);
    Best best = new Best(grid, watch);
    List<Tally> tallies = new ArrayList<>();
    known.forEach(roster -> tallies.add(new Tally(grid, Tally.lines(roster))));
    tallies.forEach(best::offer);
    Effort effort = new Effort(budget, 0, 1);
    if (grid.scale > 0) {
      Start start = new Start(grid, best, Draws.of(seed, 0), effort);
      if (best.tally().isEmpty()) {
        start.build();
      }
      if (best.tally().isPresent()) {
        start.descendByWindows();
        if (natives) {
          generate(grid, best, tallies, seed, budget, crew, effort);
        }
      }
    }
    return new ColumnAnswer(best.tally().map(Tally::roster), best.bound(), best.isProven());
  }

  private static void generate(
      Grid grid, Best best, List<Tally> known, long seed, Budget budget, Crew crew, Effort effort) {
    Seat[] seats = {};
    int[] prices = {};
    if (!isLong(grid)) {
      Root root = new Root(grid, best, seed, budget, crew, effort);
      known.add(best.tally().orElseThrow());
      prices = root.run(known);
      seats = root.seats();
    }
    new Neighbours(grid, best, seed, budget, crew, effort, seats, prices).run();
  }

  private static boolean isLong(Grid grid) {
    long states = 0;
    for (int p = 0; p < grid.people; p++) {
      states += grid.states(p, 0, grid.days);
    }
    return states > MOST_STATES;
  }
}
