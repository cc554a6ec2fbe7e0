package parley.talks.elicit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.PivotSelectionRule;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.util.Precision;

/**
 * All steps that agree with some rows. Rows have no constant, so only the measure is open; each
 * question of it fixes one. Answers come from the simplex method in doubles.
 */
final class Cone {

  /** A strict row must hold by this share of all steps. */
  static final double MARGIN = 1e-7;

  private static final double EPSILON = 1e-10;
  private static final int MOST_ULPS = 10;

  private final int size;
  private final List<Row> rows;

  Cone(int size, List<Row> rows) {
    this.size = size;
    this.rows = List.copyOf(rows);
  }

  /** Steps, one number for each, and what was asked for. */
  static final class Optimum {

    private final double[] steps;
    private final double value;

    private Optimum(double[] steps, double value) {
      this.steps = steps;
      this.value = value;
    }

    double[] steps() {
      return steps;
    }

    double value() {
      return value;
    }
  }

  /** Whether any steps agree with all rows, the strict ones with a margin. */
  boolean isPossible() {
    return margin(rows).filter(m -> m.value() > MARGIN).isPresent();
  }

  /** The steps for which the least of some strict rows is greatest; they add up to one. */
  Optional<Optimum> within(List<Row> wanted) {
    return margin(Stream.concat(rows.stream().map(Row::loose), wanted.stream()).toList());
  }

  /**
   * The greatest value of a sum.
   *
   * @param unit the sum that is one; empty if it is zero for all steps that agree
   */
  Optional<Optimum> greatest(double[] sum, double[] unit) {
    List<LinearConstraint> constraints = new ArrayList<>();
    rows.forEach(r -> constraints.add(new LinearConstraint(r.times(), Relationship.GEQ, 0)));
    constraints.add(new LinearConstraint(unit, Relationship.EQ, 1));
    return solve(sum, constraints);
  }

  /** The interval of a sum. */
  Optional<Interval> interval(double[] sum, double[] unit) {
    double[] negative = Arrays.stream(sum).map(s -> -s).toArray();
    return greatest(sum, unit)
        .flatMap(high ->
            greatest(negative, unit)
                // What the solver leaves beyond the ends is its rounding.
                .map(low -> new Interval(-low.value(), Math.max(high.value(), -low.value()))));
  }

  /** One more unknown, the margin, is taken off each strict row and made as great as it can be. */
  private Optional<Optimum> margin(List<Row> all) {
    List<LinearConstraint> constraints = new ArrayList<>();
    for (Row row : all) {
      double[] times = Arrays.copyOf(row.times(), size + 1);
      times[size] = row.isStrict() ? -1 : 0;
      constraints.add(new LinearConstraint(times, Relationship.GEQ, 0));
    }
    double[] unit = new double[size + 1];
    Arrays.fill(unit, 0, size, 1);
    constraints.add(new LinearConstraint(unit, Relationship.EQ, 1));
    double[] margin = new double[size + 1];
    margin[size] = 1;
    constraints.add(new LinearConstraint(margin, Relationship.LEQ, 1));
    return solve(margin, constraints);
  }

  private Optional<Optimum> solve(double[] objective, List<LinearConstraint> constraints) {
    try {
      PointValuePair best =
          new SimplexSolver(EPSILON, MOST_ULPS, Precision.SAFE_MIN)
              .optimize(
                  new LinearObjectiveFunction(objective, 0),
                  new LinearConstraintSet(constraints),
                  GoalType.MAXIMIZE,
                  new NonNegativeConstraint(true),
                  PivotSelectionRule.BLAND);
      return Optional.of(new Optimum(Arrays.copyOf(best.getPoint(), size), best.getValue()));
    } catch (MathIllegalStateException e) {
      // No steps agree; sums asked for are bounded by the unit, so it is nothing else.
      return Optional.empty();
    }
  }
}
