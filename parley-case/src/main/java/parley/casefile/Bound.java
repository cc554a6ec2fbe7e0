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

  /** The bound of a result that grows with a number so bounded and with another. */
  public Bound and(Bound other) {
    if (this == EXACT || this == other) {
      return other;
    }
    return other == EXACT ? this : ABOUT;
  }

  /** The bound of a result that falls as a number so bounded grows. */
  public Bound opposite() {
    return switch (this) {
      case EXACT, ABOUT -> this;
      case AT_LEAST -> AT_MOST;
      case AT_MOST -> AT_LEAST;
    };
  }
}
