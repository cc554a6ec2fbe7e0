package parley.rota.needs;

import java.util.Optional;
import java.util.OptionalInt;
import parley.rota.rules.Rule;
import parley.rota.rules.RunOf;

/**
 * A point of the frontier of posts against what a promise allows.
 *
 * @param promise the text that names it
 * @param allowed the share of weekends, or nights in a row
 * @param fewest posts found; empty if none
 * @param atLeast the least number of posts that is not proven to be too few
 * @param withLeave posts found with lines of leave
 */
public record FrontierPoint(
    Axis axis,
    String promise,
    double allowed,
    OptionalInt fewest,
    int atLeast,
    OptionalInt withLeave) {

  /** What is promised. */
  public enum Axis {
    WEEKENDS,
    NIGHTS_IN_A_ROW
  }

  /** The point of a promise that is of one rule, on weekends or nights. */
  static Optional<FrontierPoint> find(PromiseNeed.OfPosts posts) {
    if (!(posts.promise() instanceof Promise.OfRules rules) || rules.rules().size() != 1) {
      return Optional.empty();
    }
    return switch (rules.rules().getFirst()) {
      case Rule.WeekendFrequency r ->
          Optional.of(of(Axis.WEEKENDS, (double) r.worked() / r.of(), posts));
      case Rule.RunLength r when r.of() == RunOf.NIGHT ->
          Optional.of(of(Axis.NIGHTS_IN_A_ROW, r.max(), posts));
      default -> Optional.empty();
    };
  }

  private static FrontierPoint of(Axis axis, double allowed, PromiseNeed.OfPosts posts) {
    return new FrontierPoint(
        axis,
        posts.promise().id(),
        allowed,
        posts.need().fewest(),
        posts.need().atLeast(),
        posts.covered().map(c -> c.inPattern().fewest()).orElse(OptionalInt.empty()));
  }
}
