package parley.service.theatre;

/**
 * What a session of a theatre may be used for.
 *
 * @param share of the sessions that are used so
 * @param kind of operation
 * @param operations in the session
 */
public record SessionOption(double share, String kind, int operations) {

  /** Checks the numbers. */
  public SessionOption {
    if (!(share > 0 && share <= 1) || operations < 1) {
      throw new IllegalArgumentException(
          "A session with the share %s has %s operations of \"%s\"; expected a share above 0 and at most 1, and one operation or more."
              .formatted(share, operations, kind));
    }
  }
}
