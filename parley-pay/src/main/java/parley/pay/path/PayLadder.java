package parley.pay.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import parley.pay.book.Pence;
import parley.pay.book.Scales;
import parley.pay.tax.Climb;
import parley.pay.tax.FastTakeHome;
import parley.pay.tax.TaxRules;

/**
 * Take-home of every point of a scale, in every year of a path, as a function of the level of pay:
 * 1 is the basic pay at the start. Along a stretch more pay leaves more; where a tier of the
 * pension starts, a new stretch does.
 */
final class PayLadder {

  /** Nobody is checked. */
  static final PayLadder EMPTY = new PayLadder(new double[0], List.of(), List.of());

  /** Just below the start of a stretch, in GBP a year. */
  private static final double BELOW = 1e-6;

  private static final int HALVINGS = 60;

  private final double[] basic;
  private final List<FastTakeHome> rules;
  private final List<double[]> starts;

  private PayLadder(double[] basic, List<FastTakeHome> rules, List<double[]> starts) {
    this.basic = basic;
    this.rules = rules;
    this.starts = starts;
  }

  /**
   * A ladder.
   *
   * @param scale the points at the start
   * @param byYear the rules of the year of the last award made, then of each year ahead
   */
  static PayLadder of(List<Scales.Point> scale, List<TaxRules> byYear) {
    return of(
        scale.stream().mapToDouble(p -> p.basic().inPounds().doubleValue()).toArray(), byYear);
  }

  /** A ladder of any basic pay, in GBP a year. */
  static PayLadder of(double[] basic, List<TaxRules> byYear) {
    return new PayLadder(
        basic.clone(),
        byYear.stream().map(TaxRules::fast).toList(),
        byYear.stream().map(PayLadder::starts).toList());
  }

  private static double[] starts(TaxRules rules) {
    return new Climb(rules, new Pence(0))
        .starts().stream().mapToDouble(s -> s.inPounds().doubleValue()).toArray();
  }

  int points() {
    return basic.length;
  }

  /** What is left to a point in a year at a level of pay, in GBP. */
  double takeHome(int year, int point, double level) {
    return rules.get(year).takeHome(basic[point] * level);
  }

  /** What is left to every point. */
  double[] takeHomes(int year, double level) {
    double[] all = new double[basic.length];
    for (int point = 0; point < all.length; point++) {
      all[point] = takeHome(year, point, level);
    }
    return all;
  }

  /** The levels in a range at which a stretch starts for any point in a year, in order. */
  double[] edges(int year, double from, double to) {
    return Arrays.stream(basic)
        .flatMap(
            b -> Arrays.stream(starts.isEmpty() ? new double[0] : starts.get(year)).map(s -> s / b))
        .filter(e -> e >= from && e <= to)
        .sorted()
        .distinct()
        .toArray();
  }

  /**
   * For every stretch of a point that reaches into a range and does not leave enough from its
   * start: the least level on it that does, if one does.
   */
  double[] leastLeaving(int year, int point, double amount, double from, double to) {
    DoubleStream.Builder found = DoubleStream.builder();
    double[] start = starts.get(year);
    for (int i = 0; i < start.length; i++) {
      double low = Math.max(start[i], from * basic[point]);
      double end = to * basic[point];
      double high = i + 1 < start.length ? Math.min(end, start[i + 1] - BELOW) : end;
      if (low <= high
          && rules.get(year).takeHome(low) < amount
          && rules.get(year).takeHome(high) >= amount) {
        found.add(search(year, amount, low, high) / basic[point]);
      }
    }
    return found.build().toArray();
  }

  private double search(int year, double amount, double from, double to) {
    double low = from;
    double high = to;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (rules.get(year).takeHome(middle) >= amount) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /**
   * The levels in a range at which the greatest award of the next year leaves a point exactly what
   * it had: there the bound on awards and a cliff meet.
   *
   * @param most the factor of the greatest award
   */
  List<Double> meetings(int year, int point, double most, double from, double to) {
    double[] cuts =
        DoubleStream.concat(
                DoubleStream.of(from, to),
                DoubleStream.concat(
                    Arrays.stream(starts.get(year)).map(s -> s / basic[point]),
                    Arrays.stream(starts.get(year + 1)).map(s -> s / basic[point] / most)))
            .filter(x -> x >= from && x <= to)
            .sorted()
            .distinct()
            .toArray();
    List<Double> found = new ArrayList<>();
    for (int i = 0; i + 1 < cuts.length; i++) {
      double end = cuts[i + 1] - BELOW / basic[point];
      if (end > cuts[i]) {
        new Roots(x -> takeHome(year + 1, point, most * x) - takeHome(year, point, x))
            .collect(cuts[i], end, found);
      }
    }
    return found;
  }
}
