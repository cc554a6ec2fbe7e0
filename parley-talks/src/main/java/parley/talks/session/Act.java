package parley.talks.session;

/** What a party or a mediator does in a session. */
public enum Act {
  OFFER,
  ACCEPT,
  REJECT,
  LEAVE,
  /** A mediator makes a text the current one. */
  TAKE
}
