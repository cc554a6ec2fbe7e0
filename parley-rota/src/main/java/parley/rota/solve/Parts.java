package parley.rota.solve;

import parley.rota.model.RotaPlan;
import parley.rota.rules.RuleSet;

/** A plan, compiled: what all searches read. */
record Parts(Grid grid, DemandGrid demand, RowJudge judge, Marks marks, Loads loads) {

  /**
   * @throws IllegalArgumentException if a plan fixes two things of a doctor on one day
   */
  static Parts of(RotaPlan plan, RuleSet rules) {
    Grid grid = Grid.of(plan, rules);
    return new Parts(
        grid, new DemandGrid(grid), new RowJudge(grid), new Marks(grid), new Loads(grid));
  }

  Desk desk() {
    return new Desk(grid, demand, judge, marks, loads);
  }
}
