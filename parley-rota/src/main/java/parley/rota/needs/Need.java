package parley.rota.needs;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How many posts some rules need.
 *
 * @param counting lower bounds by counting
 * @param banned duties that demand asks for and that break a rule by themselves, whatever the
 *     number of posts
 * @param attempts each number of posts from 1 on, to the fewest found or to the end of the search
 * @param witness a legal pattern with the fewest posts found
 * @param contractedMinutes work a week of one whole post
 */
public record Need(
    List<Counting> counting,
    List<Banned> banned,
    List<Attempt> attempts,
    Optional<Witness> witness,
    int contractedMinutes) {

  /** Copies the lists. */
  public Need {
    counting = List.copyOf(counting);
    banned = List.copyOf(banned);
    attempts = List.copyOf(attempts);
  }

  /**
   * A duty that breaks a rule by itself.
   *
   * @param shift id
   * @param weekday 1 is Monday
   */
  public record Banned(String shift, int weekday, String rule) {}

  /** The fewest posts for which a pattern was found; empty if none was. */
  public OptionalInt fewest() {
    return attempts.stream()
        .filter(a -> a.outcome() == Attempt.Outcome.FOUND)
        .mapToInt(Attempt::posts)
        .findFirst();
  }

  /** The least number of posts that is not proven to be too few. */
  public int atLeast() {
    return attempts.stream()
        .filter(a -> !a.isOut())
        .mapToInt(Attempt::posts)
        .findFirst()
        .orElse(attempts.size() + 1);
  }

  /**
   * Whether no number of posts does, because what demand asks for breaks a rule by itself; {@link
   * #banned} names it. There is then no attempt, and no least number.
   */
  public boolean isImpossible() {
    return attempts.isEmpty();
  }

  /** Whether each smaller number is proven to be too few. */
  public boolean isProven() {
    return fewest().isPresent() && fewest().getAsInt() == atLeast();
  }

  /** What is known of one post fewer than the fewest found; empty if there is none. */
  public Optional<Attempt> findOneFewer() {
    return fewest().isPresent() && fewest().getAsInt() > 1
        ? Optional.of(attempts.get(fewest().getAsInt() - 2))
        : Optional.empty();
  }

  /** Posts in parts, as many as the strongest bound by counting asks before it is rounded up. */
  public double partPostsAtLeast() {
    return counting.stream().mapToDouble(Counting::exact).max().orElse(0);
  }

  /** Whole-time equivalents of the hours that the pattern found takes. */
  public Optional<Double> wholeTimeOfHours() {
    return witness.map(w -> (double) w.weeklyMinutes() / contractedMinutes);
  }
}
