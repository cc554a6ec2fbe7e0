package parley.talks.session;

/**
 * A way to bargain. It keeps nothing of a session: what it learns is kept by the party it seats.
 */
public interface Strategy {

  /** Its name, with its parameters if they are not the usual ones. */
  String name();

  /**
   * A party that bargains in this way in one session.
   *
   * @throws IllegalArgumentException if it cannot play at this seat; the message says why
   */
  Party sit(Seat seat);
}
