package parley.service.surge;

/** What a surge is taken to be on days without a count. */
public enum GapRule {
  /**
   * Nothing comes on top of the usual: no admissions and no sickness; who is in a bed leaves as
   * others do. What is missing from the next count then comes on its day.
   */
  NONE,
  /** As on the last day with a count, for as long as there is no other. */
  LAST_COUNT
}
