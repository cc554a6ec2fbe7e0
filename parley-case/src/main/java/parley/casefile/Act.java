package parley.casefile;

/** What an event does to talks. */
public enum Act {
  INVITES("invites"),
  AGREES("agrees to talk"),
  MEETS("meets"),
  TABLES("tables an offer"),
  REJECTS("rejects the offer"),
  BREAKS_OFF("breaks off"),
  SETTLES("settles"),
  DECLINES("declines"),
  REOPENS("declares a dispute");

  private final String words;

  Act(String words) {
    this.words = words;
  }

  /** The verb, the same for either side. */
  public String words() {
    return words;
  }
}
