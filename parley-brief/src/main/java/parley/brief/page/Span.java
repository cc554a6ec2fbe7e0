package parley.brief.page;

/** A piece of the text of a line. */
public sealed interface Span {

  /** The text, without space around it. */
  String text();

  /** Plain words. */
  record Words(String text) implements Span {}

  /**
   * A figure. It opens.
   *
   * @param text the figure in words, with its unit
   * @param id the id of the figure
   */
  record Value(String text, String id) implements Span {}

  /** What nobody knows, or the record does not hold; said in words, never filled in. */
  record Unknown(String text) implements Span {}

  /** The bar between values that contest one another. */
  record Against() implements Span {

    @Override
    public String text() {
      return "|";
    }
  }
}
