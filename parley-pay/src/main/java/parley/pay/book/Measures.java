package parley.pay.book;

/** The measures that this engine knows by name; see {@code docs/pay.md}. */
public final class Measures {

  /** What the ids of figures that this engine derives start with. */
  public static final String VERB = "worth";

  public static final String APPLICANTS = "applicants";
  public static final String APPLICANTS_PER_PLACE_STATED = "applicants-per-place-stated";
  public static final String APPLICATIONS = "applications";
  public static final String AWARD_AVERAGE = "award-average";
  public static final String BASIC_PAY = "basic-pay";
  public static final String COMPARATOR = "comparator-award";
  public static final String COST = "pay-cost-estimate";
  public static final String COST_OF_ONE_PERCENT = "cost-of-one-percent";
  public static final String CUMULATIVE_RISE = "cumulative-rise";
  public static final String DEDUCTION = "strike-day-deduction";
  public static final String EROSION = "erosion-claimed";
  public static final String FEES = "exam-and-membership-fees";
  public static final String FILL_RATE = "fill-rate";
  public static final String FOUNDATION_STARTERS = "foundation-starters";
  public static final String FOUNDATION_YEARS = "foundation-training-years";
  public static final String HEADCOUNT = "new-headcount";
  public static final String MEDICAL_SCHOOL_ENTRANTS = "medical-school-entrants";
  public static final String MEDICAL_SCHOOL_YEARS = "medical-school-years";
  public static final String NEW_POSTS = "new-training-posts";
  public static final String PERSONS_COVERED = "persons-covered";
  public static final String PLACES = "training-places";
  public static final String PLACES_NEXT_YEAR = "posts-starting-next-year";
  public static final String POSTS_YEARS = "posts-years";
  public static final String REAPPLY = "reapply-share";
  public static final String RISE_NEEDED = "rise-needed-claimed";
  public static final String UNPLACED_HOME = "unplaced-share-home-graduates";

  private Measures() {}
}
