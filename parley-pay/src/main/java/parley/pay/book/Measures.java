package parley.pay.book;

/** The measures that this engine knows by name; see {@code docs/pay.md}. */
public final class Measures {

  /** What the ids of figures that this engine derives start with. */
  public static final String VERB = "worth";

  public static final String ABSENT_AVERAGE = "absent-average-per-day";
  public static final String ABSENT_PEAK = "absent-peak";
  public static final String APPLICANTS = "applicants";
  public static final String AWARD_AVERAGE = "award-average";
  public static final String BASIC_PAY = "basic-pay";
  public static final String BASIC_SHARE = "basic-share-of-earnings";
  public static final String COMPARATOR = "comparator-award";
  public static final String COST = "pay-cost-estimate";
  public static final String COST_OF_ONE_PERCENT = "cost-of-one-percent";
  public static final String CUMULATIVE_RISE = "cumulative-rise";
  public static final String DEDUCTION = "strike-day-deduction";
  public static final String EROSION = "erosion-claimed";
  public static final String FEES = "exam-and-membership-fees";
  public static final String HEADCOUNT = "new-headcount";
  public static final String LOAN_SHARE = "share-with-student-loan";
  public static final String MEAN_BASIC_PAY = "mean-basic-pay";
  public static final String NEW_POSTS = "new-training-posts";
  public static final String PERSONS_COVERED = "persons-covered";
  public static final String PLACES = "training-places";
  public static final String PLACES_NEXT_YEAR = "posts-starting-next-year";
  public static final String RISE_NEEDED = "rise-needed-claimed";

  private Measures() {}
}
