package parley.casefile;

/** How a stated number bounds the true one. */
public enum Bound {
  EXACT(""),
  ABOUT("about "),
  AT_LEAST("at least "),
  AT_MOST("at most ");

  private final String words;

  Bound(String words) {
    this.words = words;
  }

  /** The words before the number, with a space behind them; empty for an exact number. */
  public String words() {
    return words;
  }
}
