package parley.pay.book;

/** Which rises of the series of awards are chained. */
public enum Chain {
  /** The published average of each award. */
  HEADLINE("headlineAverage"),
  /** The rises that reproduce the union's published claim; inferred, see {@code docs/pay.md}. */
  UNION("unionChain");

  private final String column;

  Chain(String column) {
    this.column = column;
  }

  /** The column of the series of awards. */
  public String column() {
    return column;
  }
}
