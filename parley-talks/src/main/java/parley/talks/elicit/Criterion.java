package parley.talks.elicit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;

/** An issue as the respondent sees it: its levels from the worst to the best. */
public sealed interface Criterion {

  /** The name of the issue. */
  String name();

  /** The stated levels, from the worst to the best for the respondent; two or more. */
  List<String> levels();

  /**
   * Where a level lies: 0 for the worst, 1 for the second, and so on.
   *
   * @throws IllegalArgumentException if it is none of this criterion
   */
  double position(String level);

  /**
   * Amounts. Between two stated ones value is taken to grow in a straight line, so an amount need
   * not be a stated one.
   *
   * @param unit as in {@code posts}
   * @param points from the worst to the best; rising, or falling where less is better
   */
  record Measured(String name, String unit, List<BigDecimal> points) implements Criterion {

    /** Checks that the points all go one way. */
    public Measured {
      points = List.copyOf(points);
      if (points.size() < 2) {
        throw tooFew(name);
      }
      int way = points.get(1).compareTo(points.get(0));
      for (int p = 1; p < points.size(); p++) {
        if (way == 0 || points.get(p).compareTo(points.get(p - 1)) != way) {
          throw new IllegalArgumentException(
              "The amounts of \"%s\" go from the worst to the best, so they all rise or all fall; found %s after %s."
                  .formatted(
                      name, points.get(p).toPlainString(), points.get(p - 1).toPlainString()));
        }
      }
    }

    @Override
    public List<String> levels() {
      return points.stream().map(BigDecimal::toPlainString).toList();
    }

    @Override
    public double position(String level) {
      BigDecimal amount;
      try {
        amount = new BigDecimal(level);
      } catch (NumberFormatException e) {
        throw outside(level);
      }
      for (int p = 1; p < points.size(); p++) {
        BigDecimal from = points.get(p - 1);
        BigDecimal to = points.get(p);
        double share =
            amount.subtract(from).divide(to.subtract(from), MathContext.DECIMAL64).doubleValue();
        if (share >= 0 && share <= 1) {
          return p - 1 + share;
        }
      }
      throw outside(level);
    }

    private IllegalArgumentException outside(String level) {
      return new IllegalArgumentException(
          "\"%s\" runs from %s to %s %s; found \"%s\"."
              .formatted(
                  name,
                  points.getFirst().toPlainString(),
                  points.getLast().toPlainString(),
                  unit,
                  level));
    }
  }

  /**
   * Named options.
   *
   * @param levels from the worst to the best for the respondent
   */
  record Named(String name, List<String> levels) implements Criterion {

    /** Checks that there are two options or more, and none twice. */
    public Named {
      levels = List.copyOf(levels);
      if (levels.size() < 2) {
        throw tooFew(name);
      }
      if (new HashSet<>(levels).size() < levels.size()) {
        throw new IllegalArgumentException("\"" + name + "\" has an option twice.");
      }
    }

    @Override
    public double position(String level) {
      int place = levels.indexOf(level);
      if (place < 0) {
        throw new IllegalArgumentException(
            "\"%s\" is no option of \"%s\"; the options are %s.".formatted(level, name, levels));
      }
      return place;
    }
  }

  private static IllegalArgumentException tooFew(String name) {
    return new IllegalArgumentException(
        "\"" + name + "\" has fewer than two levels, so nothing can be asked about it.");
  }
}
