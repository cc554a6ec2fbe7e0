package parley.rota.solve;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.rota.check.CheckAnswer;
import parley.rota.check.Checker;
import parley.rota.model.Demand;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.natives.Natives;
import parley.rota.rules.RuleSet;
import parley.rota.rules.RuleSets;

/** The solver's model must allow every rota that the checker allows, at its score or less. */
class CpRotaTest {

  private static final RuleSet RULES = RuleSets.find("tcs-2019").orElseThrow();

  @BeforeAll
  static void load() {
    assertThat(Natives.areThere()).isTrue();
  }

  @Test
  void a_legal_rota_is_in_the_model_and_costs_its_score() {
    SplittableRandom random = new SplittableRandom(77);
    int legal = 0;
    for (int i = 0; i < 4000 && legal < 80; i++) {
      RandomPlan drawn = RandomPlan.draw(random);
      RotaPlan plan = withoutMinimum(drawn.plan());
      Parts parts = Parts.of(plan, RULES);
      int[][] codes = legalRows(parts, drawn.codes());
      Rota rota = parts.grid().rota(codes);
      CheckAnswer answer = Checker.check(plan, rota, RULES);
      if (rota.duties().size() < 5 || !answer.isLegal() || !answer.isAsPlanned()) {
        continue;
      }
      legal++;
      CpSolver solver = Prover.solver(50, 1);
      CpSolverStatus status = solver.solve(fixed(parts, codes).model);
      assertThat(status).as("instance %s: %s", i, rota).isEqualTo(CpSolverStatus.OPTIMAL);
      assertThat(Math.round(solver.objectiveValue()))
          .as("instance %s: %s", i, rota)
          .isEqualTo(Score.of(plan, rota, RULES).total());
    }
    assertThat(legal).isEqualTo(80);
  }

  private static CpRota fixed(Parts parts, int[][] codes) {
    Grid grid = parts.grid();
    boolean[] free = new boolean[grid.doctors];
    Arrays.fill(free, true);
    CpRota cp = CpRota.of(parts, codes, free);
    for (int n = 0; n < grid.doctors; n++) {
      for (int i = 0; i < grid.days * grid.codes; i++) {
        BoolVar x = cp.find(n, i / grid.codes, i % grid.codes);
        if (x != null) {
          cp.model.addEquality(x, codes[n][i / grid.codes] == i % grid.codes ? 1 : 0);
        }
      }
    }
    return cp;
  }

  private static int[][] legalRows(Parts parts, int[][] codes) {
    Desk desk = parts.desk();
    desk.load(codes);
    int[][] rows = Moves.copy(codes);
    for (int n = 0; n < rows.length; n++) {
      for (int d = 0; d < rows[n].length && desk.brokenBy(n) > 0; d++) {
        rows[n][d] = parts.grid().choices[n][d][0];
      }
    }
    return rows;
  }

  private static RotaPlan withoutMinimum(RotaPlan plan) {
    List<Demand> demand =
        plan.demand().stream()
            .map(demandOf ->
                switch (demandOf) {
                  case Demand.OfShift d ->
                      (Demand)
                          new Demand.OfShift(
                              d.id(), d.days(), d.shift(), d.skill(), 0, 3, Optional.empty());
                  case Demand.OfHours d ->
                      new Demand.OfHours(
                          d.id(), d.days(), d.from(), d.to(), d.skill(), 0, d.wanted());
                })
            .toList();
    return new RotaPlan(
        plan.id(),
        plan.name(),
        plan.rules(),
        plan.horizon(),
        plan.shifts(),
        plan.doctors(),
        demand,
        plan.absences(),
        plan.requests(),
        plan.fixed(),
        plan.history(),
        plan.weights());
  }
}
