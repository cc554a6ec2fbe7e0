package parley.pay.book;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

  /** Its name in questions and data, as in {@code headline}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The chain with a name. */
  public static Optional<Chain> find(String word) {
    return Arrays.stream(values()).filter(c -> c.word().equalsIgnoreCase(word)).findFirst();
  }
}
