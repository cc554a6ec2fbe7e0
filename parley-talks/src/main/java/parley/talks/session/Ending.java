package parley.talks.session;

/** How a session ends. */
public enum Ending {
  AGREEMENT,
  /** The last round passed without one. */
  DEADLINE,
  /** A party left. */
  LEFT,
  /**
   * There was a text at the end, and a party did not sign it: it is worth less than its reserve.
   */
  NOT_SIGNED
}
