package parley.rota.needs;

import java.util.OptionalInt;

/**
 * A promise in posts, for whoever prices posts.
 *
 * @param promise the text that names it
 * @param cover whether leave is covered, by lines of the pattern that are leave
 * @param now the fewest posts found for the contract's rules alone
 * @param kept the fewest found for these and the promise
 * @param more how many more; 0 for a duty of the calendar
 * @param nowAtLeast the least number not proven to be too few for the contract's rules alone, also
 *     where nothing was searched; empty if no number does
 * @param keptAtLeast the same for these and the promise
 * @param isProven whether both numbers are proven to be the fewest, so that the difference is exact
 */
public record PromiseMeasure(
    String promise,
    boolean cover,
    OptionalInt now,
    OptionalInt kept,
    OptionalInt more,
    OptionalInt nowAtLeast,
    OptionalInt keptAtLeast,
    boolean isProven) {

  static PromiseMeasure of(String promise, boolean cover, Need now, Need kept) {
    OptionalInt before = now.fewest();
    OptionalInt after = kept.fewest();
    return new PromiseMeasure(
        promise,
        cover,
        before,
        after,
        before.isPresent() && after.isPresent()
            ? OptionalInt.of(after.getAsInt() - before.getAsInt())
            : OptionalInt.empty(),
        atLeast(now),
        atLeast(kept),
        now.isProven() && kept.isProven());
  }

  static PromiseMeasure unchanged(String promise, boolean cover, Need now) {
    return new PromiseMeasure(
        promise,
        cover,
        now.fewest(),
        now.fewest(),
        OptionalInt.of(0),
        atLeast(now),
        atLeast(now),
        now.isProven());
  }

  private static OptionalInt atLeast(Need need) {
    return need.isImpossible() ? OptionalInt.empty() : OptionalInt.of(need.atLeast());
  }
}
