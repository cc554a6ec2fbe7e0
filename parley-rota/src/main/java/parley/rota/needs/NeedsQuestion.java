package parley.rota.needs;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.rota.model.RotaPlan;
import parley.rota.rules.RuleSet;

/**
 * What do promises need?
 *
 * @param plan its shifts and demand are read, and nothing else: a pattern has nobody on it yet
 * @param rules of the contract; each promise is added to them
 * @param promises each answered apart from the others
 * @param leave cover for colleagues on leave; empty asks for none
 * @param maxPosts where the search ends
 * @param contractedMinutes work a week of one whole post, for whole-time equivalents
 * @param seed of the search
 */
public record NeedsQuestion(
    RotaPlan plan,
    RuleSet rules,
    List<Promise> promises,
    Optional<Leave> leave,
    int maxPosts,
    int contractedMinutes,
    long seed) {

  /** More lines than this make no pattern that anybody would work. */
  public static final int MOST_POSTS = 60;

  /** Copies the list, and checks the numbers. */
  public NeedsQuestion {
    promises = List.copyOf(promises);
    if (maxPosts < 1 || maxPosts > MOST_POSTS) {
      throw new IllegalArgumentException(
          "The search is to end at %s posts; expected 1 to %s.".formatted(maxPosts, MOST_POSTS));
    }
    if (contractedMinutes < 1) {
      throw new IllegalArgumentException(
          "A whole post works %s minutes a week; expected 1 or more.".formatted(contractedMinutes));
    }
    Set<String> ids = new HashSet<>();
    for (Promise promise : promises) {
      if (!ids.add(promise.id())) {
        throw new IllegalArgumentException(
            "The promise \"%s\" is asked twice; expected each once.".formatted(promise.id()));
      }
    }
  }

  /** Up to 24 posts of 48 hours a week, without leave. */
  public static NeedsQuestion of(RotaPlan plan, RuleSet rules, List<Promise> promises) {
    return new NeedsQuestion(plan, rules, promises, Optional.empty(), 24, 48 * 60, 1);
  }

  /** The same with cover for leave. */
  public NeedsQuestion withLeave(Leave away) {
    return new NeedsQuestion(
        plan, rules, promises, Optional.of(away), maxPosts, contractedMinutes, seed);
  }

  /** The same with another end of the search. */
  public NeedsQuestion withMaxPosts(int posts) {
    return new NeedsQuestion(plan, rules, promises, leave, posts, contractedMinutes, seed);
  }
}
