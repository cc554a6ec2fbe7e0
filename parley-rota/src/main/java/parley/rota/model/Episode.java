package parley.rota.model;

/**
 * Work that is expected during an on-call duty: a call that is answered, or a return to work.
 *
 * @param startMinute minutes after the duty's start
 * @param minutes how long, one or more
 */
public record Episode(int startMinute, int minutes) {

  /** Checks that the episode begins after the duty does and lasts. */
  public Episode {
    Expect.that(
        startMinute >= 0 && minutes > 0,
        "Expected work starts at minute %s for %s minutes; expected 0 or later, and 1 or more.",
        startMinute,
        minutes);
  }

  /** The minute after its last, counted from the duty's start. */
  public int endMinute() {
    return startMinute + minutes;
  }
}
