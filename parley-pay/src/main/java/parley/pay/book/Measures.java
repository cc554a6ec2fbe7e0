package parley.pay.book;

/**
 * The measures that this engine knows by name; see {@code docs/pay.md} and {@code
 * docs/pay-offers.md}.
 */
public final class Measures {

  /** What the ids of figures that this engine derives start with. */
  public static final String VERB = "worth";

  public static final String ABSENT_AVERAGE = "absent-average-per-day";
  public static final String ABSENT_PEAK = "absent-peak";
  public static final String APPLICANTS = "applicants";
  public static final String APPLICANTS_PER_PLACE_STATED = "applicants-per-place-stated";
  public static final String APPLICATIONS = "applications";
  public static final String AWARD_AVERAGE = "award-average";
  public static final String AWARD_CASH = "award-consolidated-cash";
  public static final String AWARD_PERCENT = "award-percent";
  public static final String BASIC_PAY = "basic-pay";
  public static final String BASIC_SHARE = "basic-share-of-earnings";
  public static final String COMPARATOR = "comparator-award";
  public static final String CONTRACT_HOURS = "contract-hours";
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
  public static final String LOAN_SHARE = "share-with-student-loan";
  public static final String MEAN_BASIC_PAY = "mean-basic-pay";
  public static final String MEDICAL_SCHOOL_ENTRANTS = "medical-school-entrants";
  public static final String MEDICAL_SCHOOL_YEARS = "medical-school-years";
  public static final String NEW_POSTS = "new-training-posts";
  public static final String ONE_OFF = "one-off-payment";
  public static final String PAID_FROM = "paid-from";
  public static final String PART_TIME_ALLOWANCE = "part-time-allowance";
  public static final String PATH_CASH = "path-cash";
  public static final String PATH_CASH_AN_HOUR = "cash-path-claimed";
  public static final String PATH_PERCENT = "path-percent";
  public static final String PATH_YEARS = "path-years";
  public static final String PAY_OFFER = "pay-offer";
  public static final String PERSONS_COVERED = "persons-covered";
  public static final String PLACES = "training-places";
  public static final String PLACES_NEXT_YEAR = "posts-starting-next-year";

  /** Before a dot and the name of a point: its new basic pay. */
  public static final String POINT_BASIC = "point-basic";

  /** Before a dot and the name of a point: its own rise in per cent. */
  public static final String POINT_PERCENT = "point-percent";

  public static final String POINTS_COVERED = "points-covered";
  public static final String POSTS_YEARS = "posts-years";
  public static final String REAPPLY = "reapply-share";
  public static final String RISE_NEEDED = "rise-needed-claimed";

  /** Words, not a number: a promise about rotas in the words of the rota engine. */
  public static final String ROTA_PROMISE = "rota-promise";

  public static final String UNPLACED_HOME = "unplaced-share-home-graduates";

  private Measures() {}
}
