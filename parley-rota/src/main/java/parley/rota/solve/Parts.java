package parley.rota.solve;

import parley.rota.model.RotaPlan;
import parley.rota.rules.RuleSet;

/** A plan, compiled: what all searches read. */
record Parts(
    Grid grid, DemandGrid demand, RowJudge judge, Marks marks, Loads loads, Totals totals) {

  /**
   * @throws IllegalArgumentException if a plan fixes two things of a doctor on one day
   */
  static Parts of(RotaPlan plan, RuleSet rules) {
    Grid grid = Grid.of(plan, rules);
    DemandGrid demand = new DemandGrid(grid);
    Marks marks = new Marks(grid);
    Loads loads = new Loads(grid);
    Totals totals = new Totals(grid, demand, marks, loads);
    return new Parts(grid, demand, new RowJudge(grid), marks, loads, totals);
  }

  Desk desk() {
    return new Desk(grid, demand, judge, marks, loads);
  }
}
