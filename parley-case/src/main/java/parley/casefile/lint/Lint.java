package parley.casefile.lint;

/**
 * A place to look at.
 *
 * @param kind the rule that found it
 * @param item id of the item
 * @param message one sentence
 */
public record Lint(Kind kind, String item, String message) {

  /** The rules. */
  public enum Kind {
    /** A weekday stands beside a date that falls on another. */
    WEEKDAY,
    /** A fact without a source. */
    SOURCE_MISSING,
    /** A figure without a unit. */
    UNIT_MISSING,
    /** A figure that does not say what it counts. */
    BASIS_MISSING,
    /** A term or a name used outside its time. */
    TERM_OUT_OF_TIME,
    /** A quotation that is not in the stored text of a source that should have it. */
    QUOTATION_NOT_FOUND,
    /** A walkout's stated number is not the one that the record gives. */
    ORDINAL,
    /** "Newly" said of an office or government more than a year after its start. */
    STALE_WORD,
    /** Editors' own knowledge that still needs a source. */
    BACKGROUND
  }

  @Override
  public String toString() {
    return item + ": " + message;
  }
}
