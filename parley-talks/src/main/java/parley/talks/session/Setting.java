package parley.talks.session;

/**
 * The terms of a session.
 *
 * @param rounds until the deadline; in a round every party acts once
 * @param seed what random draws start from
 * @param session its number, so that sessions of one seed draw differently
 * @param openPreferences whether parties know the utilities of each other, but no reserves
 */
public record Setting(int rounds, long seed, long session, boolean openPreferences) {

  /** More than any trace can keep. */
  public static final int MOST_ROUNDS = 10_000_000;

  /** Checks the rounds. */
  public Setting {
    if (rounds < 1 || rounds > MOST_ROUNDS) {
      throw new IllegalArgumentException(
          "A session has 1 to %s rounds, not %s.".formatted(MOST_ROUNDS, rounds));
    }
  }

  /** The first session of a seed; each party knows only itself. */
  public static Setting of(int rounds, long seed) {
    return new Setting(rounds, seed, 0, false);
  }

  /** Another session of the same terms. */
  public Setting withSession(long number) {
    return new Setting(rounds, seed, number, openPreferences);
  }

  /**
   * The time of a round: 0 in the first, 1 in the last; a session of one round has only its last.
   */
  public double time(int round) {
    return rounds == 1 ? 1 : (round - 1) / (double) (rounds - 1);
  }
}
