package parley.law;

/** What limits an answer. */
public enum Caveat {
  /**
   * The record has the day of the announcement; the day on which notice was received is private.
   */
  ANNOUNCEMENT_IS_NOT_RECEIPT,
  /** The record does not give the closing day for certain, so the last day is uncertain too. */
  CLOSING_DAY_UNCERTAIN,
  /** The record does not give the closing day at all. */
  CLOSING_DAY_MISSING,
  /** The opening day is not in the record; the regime follows from the closing day. */
  OPENING_DAY_MISSING,
  /** The record does not give the opening day for certain. */
  OPENING_DAY_UNCERTAIN,
  /** More than one version of a rule may apply, because the opening day is not precise enough. */
  REGIME_UNCLEAR,
  /** Exact tallies are missing: the test rests on percentages as reported. */
  REPORTED_PERCENTAGES,
  /** The tallies are rounded, bounded or derived by the editors. */
  TALLIES_NOT_EXACT,
  /** The reported figure is too coarse to tell which side of the threshold it lies on. */
  ROUNDED_ACROSS_THRESHOLD,
  /** Whether the test of support among those entitled applies is not in the record. */
  PUBLIC_SERVICE_UNKNOWN,
  /** The record gives one result, so a second question is not tested on its own. */
  ONE_RESULT_FOR_ALL_QUESTIONS,
  /** The sources confirm the rule up to an earlier day only. */
  NOT_CONFIRMED_SO_LATE,
  /** An extension was agreed, but not with an employer; it is not applied. */
  EXTENSION_NOT_BY_EMPLOYER,
  /** An extension was agreed, but the law of that ballot has none; it is not applied. */
  EXTENSION_WITHOUT_POWER,
  /** Given by the question, not by the record. */
  WHAT_IF
}
