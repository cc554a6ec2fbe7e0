package parley.bench;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parley.rota.line.LineProblem;
import parley.rota.line.Roster;

/**
 * Timefold Solver with its default phases and moves. The score is calculated by hand, a person's
 * line and a day's cover at a time, which is faster than its constraint streams.
 */
record TimefoldLines() implements LinePeer {

  @Override
  public String name() {
    return "Timefold 2.2.0 default";
  }

  @Override
  public Optional<Roster> solve(LineProblem problem, double seconds, long seed) {
    SolverConfig config =
        new SolverConfig()
            .withSolutionClass(Plan.class)
            .withEntityClasses(Cell.class)
            .withRandomSeed(seed)
            .withScoreDirectorFactory(
                new ScoreDirectorFactoryConfig()
                    .withIncrementalScoreCalculatorClass(Calculator.class))
            .withTerminationConfig(
                new TerminationConfig().withMillisecondsSpentLimit((long) (seconds * 1000)));
    Plan best = SolverFactory.<Plan>create(config).buildSolver().solve(new Plan(problem));
    return Optional.of(best.roster());
  }

  /** A person's day. */
  @PlanningEntity
  public static final class Cell {

    private @Nullable Integer id;
    private int person;
    private int day;
    private @Nullable Integer shift;

    /** For the solver. */
    public Cell() {}

    Cell(int person, int day, int days) {
      this.id = person * days + day;
      this.person = person;
      this.day = day;
    }

    /** A number of its own. */
    @PlanningId
    public @Nullable Integer getId() {
      return id;
    }

    /** Sets the number. */
    public void setId(@Nullable Integer id) {
      this.id = id;
    }

    /** The shift, 0 for none. */
    @PlanningVariable
    public @Nullable Integer getShift() {
      return shift;
    }

    /** Sets the shift. */
    public void setShift(@Nullable Integer shift) {
      this.shift = shift;
    }
  }

  /** All days of all people. */
  @PlanningSolution
  public static final class Plan {

    private @Nullable LineProblem problem;

    private List<Integer> shifts = List.of();
    private List<Cell> cells = List.of();
    private @Nullable HardSoftScore score;

    /** For the solver. */
    public Plan() {}

    Plan(LineProblem problem) {
      this.problem = problem;
      shifts = IntStream.rangeClosed(0, problem.shifts().size()).boxed().toList();
      cells = new ArrayList<>();
      for (int p = 0; p < problem.people().size(); p++) {
        for (int d = 0; d < problem.days(); d++) {
          cells.add(new Cell(p, d, problem.days()));
        }
      }
    }

    /** What a cell may hold. */
    @ValueRangeProvider
    public List<Integer> getShifts() {
      return shifts;
    }

    /** All cells. */
    @PlanningEntityCollectionProperty
    public List<Cell> getCells() {
      return cells;
    }

    /** Sets the cells. */
    public void setCells(List<Cell> cells) {
      this.cells = cells;
    }

    /** What it is worth. */
    @PlanningScore
    public @Nullable HardSoftScore getScore() {
      return score;
    }

    /** Sets what it is worth. */
    public void setScore(@Nullable HardSoftScore score) {
      this.score = score;
    }

    LineProblem problem() {
      if (problem == null) {
        throw new IllegalStateException("A plan lost its problem.");
      }
      return problem;
    }

    Roster roster() {
      byte[] line = new byte[cells.size()];
      for (Cell cell : cells) {
        Integer shift = cell.getShift();
        line[cell.person * problem().days() + cell.day] = shift == null ? 0 : shift.byteValue();
      }
      return Roster.of(problem().people().size(), problem().days(), line);
    }
  }

  /** Keeps the score as cells change. */
  public static final class Calculator implements IncrementalScoreCalculator<Plan, HardSoftScore> {

    private LineScore score = LineScore.NONE;

    /** For the solver. */
    public Calculator() {}

    @Override
    public void resetWorkingSolution(Plan plan) {
      score = new LineScore(plan.problem());
      for (Cell cell : plan.cells) {
        afterVariableChanged(cell, "shift");
      }
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {
      // the score knows what the cell was
    }

    @Override
    public void afterVariableChanged(Object entity, String variable) {
      Cell cell = (Cell) entity;
      Integer shift = cell.getShift();
      score.set(cell.person, cell.day, shift == null ? 0 : shift);
    }

    @Override
    public HardSoftScore calculateScore() {
      return HardSoftScore.of(-score.hard(), -score.soft());
    }
  }
}
