package parley.room.offers;

/** Where an offer of the ledger stands. The words are the same whoever made it. */
public enum Standing {
  /** Kept at the writer's own table. */
  DRAFT("draft"),
  /** Put to the conciliator, or by the conciliator to one party, and to nobody else. */
  IN_CONFIDENCE("in confidence"),
  /** Put to everyone. */
  TABLED("tabled"),
  /** Somebody put another offer in reply. */
  COUNTERED("countered"),
  /** Taken back by those who made it. */
  WITHDRAWN("withdrawn");

  private final String words;

  Standing(String words) {
    this.words = words;
  }

  /** The word for it. */
  public String words() {
    return words;
  }
}
