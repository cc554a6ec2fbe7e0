package parley.talks.tournament;

import parley.talks.session.Setting;

/**
 * The terms of a tournament.
 *
 * @param rounds until the deadline of each session
 * @param repeats of each match, with other draws
 * @param seed what all random draws start from
 * @param openPreferences whether parties know the utilities of each other
 */
public record Terms(int rounds, int repeats, long seed, boolean openPreferences) {

  /** Checks the numbers. */
  public Terms {
    if (rounds < 1 || rounds > Setting.MOST_ROUNDS) {
      throw new IllegalArgumentException(
          "A session has 1 to %s rounds, not %s.".formatted(Setting.MOST_ROUNDS, rounds));
    }
    if (repeats < 1) {
      throw new IllegalArgumentException(
          "A match is played once or more, not %s times.".formatted(repeats));
    }
  }
}
