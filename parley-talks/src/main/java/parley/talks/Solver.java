package parley.talks;

import java.util.List;
import java.util.function.ToLongFunction;
import parley.talks.frontier.Formula;

/**
 * Finds the solution points among points of the frontier that meet both reserves.
 *
 * <p>Every criterion is brought to whole numbers by a common denominator, which is the same for all
 * points and so drops out of the comparison. With weights up to {@link DealsEngine#MOST_WEIGHT} a
 * utility is at most 1e8 and no product below exceeds 1e16.
 */
final class Solver {

  private final Domain domain;
  private final List<Candidate> points;

  Solver(Domain domain, List<Candidate> points) {
    this.domain = domain;
    this.points = points;
  }

  /** All points that reach the optimum of a formula; empty if there are no points. */
  List<Candidate> solve(Formula formula) {
    if (points.isEmpty()) {
      return List.of();
    }
    ToLongFunction<Candidate> score = score(formula);
    long best = points.stream().mapToLong(score).max().orElseThrow();
    return points.stream().filter(p -> score.applyAsLong(p) == best).toList();
  }

  private ToLongFunction<Candidate> score(Formula formula) {
    Share first = share(0);
    Share second = share(1);
    long w1 = domain.perPoint(0);
    long w2 = domain.perPoint(1);
    return switch (formula) {
      case NASH_PRODUCT -> p -> gain(0, p) * gain(1, p);
      case KALAI_SMORODINSKY_MAX_MIN ->
          p -> Math.min(first.of(p) * second.whole, second.of(p) * first.whole);
      case KALAI_SMORODINSKY_MIN_DIFFERENCE ->
          p -> -Math.abs(first.of(p) * second.whole - second.of(p) * first.whole);
      case EGALITARIAN -> p -> Math.min(gain(0, p) * w2, gain(1, p) * w1);
      case UTILITARIAN -> p -> p.first() * w2 + p.second() * w1;
    };
  }

  private long gain(int side, Candidate p) {
    return (side == 0 ? p.first() : p.second()) - domain.reserve(side);
  }

  /** A side's gain as a share of the most that it can gain. */
  private final class Share {
    private final int side;
    private final long most;
    private final long whole;

    private Share(int side, long most) {
      this.side = side;
      this.most = most;
      this.whole = most == 0 ? 1 : most;
    }

    /** The numerator over {@code whole}; a side that can gain nothing has all of it. */
    private long of(Candidate p) {
      return most == 0 ? 1 : gain(side, p);
    }
  }

  private Share share(int side) {
    return new Share(side, points.stream().mapToLong(p -> gain(side, p)).max().orElseThrow());
  }
}
