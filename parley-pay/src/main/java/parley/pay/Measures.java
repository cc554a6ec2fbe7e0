package parley.pay;

/** The measures that this engine knows by name; see {@code docs/pay.md}. */
final class Measures {

  static final String APPLICANTS = "applicants";
  static final String AWARD_AVERAGE = "award-average";
  static final String BASIC_PAY = "basic-pay";
  static final String COMPARATOR = "comparator-award";
  static final String COST = "pay-cost-estimate";
  static final String COST_OF_ONE_PERCENT = "cost-of-one-percent";
  static final String CUMULATIVE_RISE = "cumulative-rise";
  static final String DEDUCTION = "strike-day-deduction";
  static final String EROSION = "erosion-claimed";
  static final String FEES = "exam-and-membership-fees";
  static final String HEADCOUNT = "new-headcount";
  static final String NEW_POSTS = "new-training-posts";
  static final String PERSONS_COVERED = "persons-covered";
  static final String PLACES = "training-places";
  static final String PLACES_NEXT_YEAR = "posts-starting-next-year";
  static final String RISE_NEEDED = "rise-needed-claimed";

  private Measures() {}
}
