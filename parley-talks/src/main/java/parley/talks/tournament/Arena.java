package parley.talks.tournament;

import parley.talks.session.Sides;
import parley.talks.space.AdditiveSpace;

/**
 * A scenario of two parties on which strategies meet.
 *
 * @param name not that of another arena of the tournament
 */
public record Arena(String name, Sides sides) {

  /** Checks that there are two parties. */
  public Arena {
    if (sides.size() != 2) {
      throw new IllegalArgumentException(
          "%s has %s parties; a tournament needs two.".formatted(name, sides.size()));
    }
  }

  /**
   * A number that tells whether a scenario is the same as before: of the utilities of all options,
   * the reserves and the discounts.
   */
  public long fingerprint() {
    AdditiveSpace space = sides.space();
    long hash = Keys.START;
    for (int p = 0; p < space.parties(); p++) {
      hash = Keys.add(hash, space.scale(p).toString());
      hash = Keys.add(hash, space.constant(p).toString());
      hash = Keys.add(hash, space.reserve(p).toString());
      hash = Keys.add(hash, space.profile(p).discount().toString());
      for (int i = 0; i < space.issues(); i++) {
        for (int o = 0; o < space.options(i); o++) {
          hash = Keys.add(hash, space.value(p, i, o).toString());
        }
      }
    }
    return hash;
  }
}
