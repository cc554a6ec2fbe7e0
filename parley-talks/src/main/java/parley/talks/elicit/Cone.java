package parley.talks.elicit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All steps that agree with some rows. Rows have no constant, so only the measure is open; each
 * question of it fixes one.
 */
final class Cone {

  /** A strict row must hold by this share of all steps. */
  static final double MARGIN = 1e-7;

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
    return optimum(sum, rows.stream().map(Row::times).toList(), unit);
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

  /**
   * One more unknown, the margin, is taken off each strict row and made as great as it can be, up
   * to one.
   */
  private Optional<Optimum> margin(List<Row> all) {
    List<double[]> notBelow = new ArrayList<>();
    for (Row row : all) {
      double[] times = Arrays.copyOf(row.times(), size + 1);
      times[size] = row.isStrict() ? -1 : 0;
      notBelow.add(times);
    }
    double[] unit = new double[size + 1];
    Arrays.fill(unit, 0, size, 1);
    double[] upToOne = unit.clone();
    upToOne[size] = -1;
    notBelow.add(upToOne);
    double[] margin = new double[size + 1];
    margin[size] = 1;
    return optimum(margin, notBelow, unit);
  }

  private Optional<Optimum> optimum(double[] sum, List<double[]> notBelow, double[] unit) {
    return Simplex.greatest(sum, notBelow, unit)
        .map(found -> new Optimum(Arrays.copyOf(found, size), Steps.dot(sum, found)));
  }
}
