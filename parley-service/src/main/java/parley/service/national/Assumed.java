package parley.service.national;

/** What is assumed where the record has nothing; see {@code docs/service-calibration.md}. */
final class Assumed {

  /** The mean day's absence against the peak's, until the record has one. */
  static final Span MEAN_TO_PEAK = new Span(0.6, 1);

  /** What a target leaves of what is cancelled beforehand, until a walkout under one is known. */
  static final Span LEFT_BY_TARGET = new Span(0.3, 1);

  /** The most of what a walkout lost that staffing alone can have forced. */
  static final double MOST_FORCED = 0.75;

  /** What the odds of an inpatient may be multiplied or divided by if one walkout has both. */
  static final double ODDS_OF_ONE = 2;

  private Assumed() {}
}
