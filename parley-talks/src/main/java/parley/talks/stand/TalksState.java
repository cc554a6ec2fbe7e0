package parley.talks.stand;

/** The state of talks between the two sides. Whether a walkout runs is a separate matter. */
public enum TalksState {
  NONE("no talks"),
  INVITED("invited"),
  AGREED("agreed to talk"),
  UNDER_WAY("under way"),
  OFFER_TABLED("offer tabled"),
  BROKEN_DOWN("broken down"),
  SETTLED("settled");

  private final String words;

  TalksState(String words) {
    this.words = words;
  }

  /** The words for the state, in lower case. */
  public String words() {
    return words;
  }
}
