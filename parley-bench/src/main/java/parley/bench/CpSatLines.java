package parley.bench;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import parley.rota.line.LineProblem;
import parley.rota.line.Roster;

/**
 * CP-SAT with the textbook's model of shift scheduling: a Boolean for each person, day and shift.
 */
record CpSatLines(int workers) implements LinePeer {

  private static final int SATURDAY = 5;

  @Override
  public String name() {
    return "CP-SAT with " + workers + " workers";
  }

  @Override
  public Optional<Roster> solve(LineProblem problem, double seconds, long seed) {
    Loader.loadNativeLibraries();
    Model model = new Model(problem);
    CpSolver solver = new CpSolver();
    solver.getParameters().setMaxTimeInSeconds(seconds).setNumWorkers(workers);
    solver.getParameters().setRandomSeed((int) seed);
    CpSolverStatus status = solver.solve(model.model);
    return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE
        ? Optional.of(model.roster(solver))
        : Optional.empty();
  }

  /** The model of one problem. */
  private static final class Model {

    private final CpModel model = new CpModel();
    private final LineProblem problem;
    private final BoolVar[][][] on;
    private final BoolVar[][] works;
    private final LinearExprBuilder objective = LinearExpr.newBuilder();

    Model(LineProblem problem) {
      this.problem = problem;
      int people = problem.people().size();
      int shifts = problem.shifts().size();
      on = new BoolVar[people][problem.days()][shifts];
      works = new BoolVar[people][problem.days()];
      for (int p = 0; p < people; p++) {
        for (int d = 0; d < problem.days(); d++) {
          works[p][d] = model.newBoolVar("");
          for (int s = 0; s < shifts; s++) {
            on[p][d][s] = model.newBoolVar("");
          }
          model.addEquality(LinearExpr.sum(on[p][d]), works[p][d]);
        }
        line(p, problem.people().get(p));
      }
      wishes();
      cover();
      model.minimize(objective);
    }

    private void line(int p, LineProblem.Person person) {
      LinearExprBuilder minutes = LinearExpr.newBuilder();
      for (int s = 0; s < problem.shifts().size(); s++) {
        LineProblem.ShiftType shift = problem.shifts().get(s);
        LinearExprBuilder ofType = LinearExpr.newBuilder();
        for (int d = 0; d < problem.days(); d++) {
          ofType.add(on[p][d][s]);
          minutes.addTerm(on[p][d][s], shift.minutes());
          for (int next : shift.notBefore()) {
            if (d + 1 < problem.days()) {
              model.addBoolOr(new Literal[] {on[p][d][s].not(), on[p][d + 1][next].not()});
            }
          }
        }
        model.addLessOrEqual(ofType, person.maxShifts().get(s));
      }
      model.addLinearConstraint(minutes, person.minMinutes(), person.maxMinutes());
      person.daysOff().forEach(d -> model.addEquality(works[p][d], 0));
      for (int d = 0; d + person.maxRun() < problem.days(); d++) {
        model.addLessOrEqual(
            LinearExpr.sum(Arrays.copyOfRange(works[p], d, d + person.maxRun() + 1)),
            person.maxRun());
      }
      noShortRuns(works[p], person.minRun(), true);
      noShortRuns(works[p], person.minRunOff(), false);
      LinearExprBuilder weekends = LinearExpr.newBuilder();
      for (int d = SATURDAY; d + 1 < problem.days(); d += 7) {
        BoolVar weekend = model.newBoolVar("");
        model.addImplication(works[p][d], weekend);
        model.addImplication(works[p][d + 1], weekend);
        weekends.add(weekend);
      }
      model.addLessOrEqual(weekends, person.maxWeekends());
    }

    private void noShortRuns(BoolVar[] line, int least, boolean ofWork) {
      for (int length = 1; length < least; length++) {
        for (int d = 1; d + length < line.length; d++) {
          List<Literal> clause = new ArrayList<>();
          clause.add(ofWork ? line[d - 1] : line[d - 1].not());
          for (int i = d; i < d + length; i++) {
            clause.add(ofWork ? line[i].not() : line[i]);
          }
          clause.add(ofWork ? line[d + length] : line[d + length].not());
          model.addBoolOr(clause);
        }
      }
    }

    private void wishes() {
      for (LineProblem.Wish w : problem.wishes()) {
        BoolVar has = on[w.person()][w.day()][w.shift()];
        objective.addTerm(has, w.on() ? -w.weight() : w.weight());
        objective.add(w.on() ? w.weight() : 0);
      }
    }

    private void cover() {
      int people = problem.people().size();
      for (LineProblem.Cover c : problem.cover()) {
        IntVar under = model.newIntVar(0, c.wanted(), "");
        IntVar over = model.newIntVar(0, people, "");
        LinearExprBuilder balance = LinearExpr.newBuilder();
        for (int p = 0; p < people; p++) {
          balance.add(on[p][c.day()][c.shift()]);
        }
        balance.add(under).addTerm(over, -1);
        model.addEquality(balance, c.wanted());
        objective.addTerm(under, c.under()).addTerm(over, c.over());
      }
    }

    Roster roster(CpSolver solver) {
      byte[] shifts = new byte[works.length * problem.days()];
      for (int p = 0; p < works.length; p++) {
        for (int d = 0; d < problem.days(); d++) {
          for (int s = 0; s < on[p][d].length; s++) {
            if (solver.booleanValue(on[p][d][s])) {
              shifts[p * problem.days() + d] = (byte) (s + 1);
            }
          }
        }
      }
      return Roster.of(works.length, problem.days(), shifts);
    }
  }
}
