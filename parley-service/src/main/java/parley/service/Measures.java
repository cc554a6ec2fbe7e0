package parley.service;

import java.util.List;

/** The measures that this engine knows by name; see {@code docs/cost.md}. */
public final class Measures {

  static final String COST = "cost-estimate";
  static final String COST_PER_DAY = "cost-per-strike-day";

  /** Appointments, trains and the like that were put off because of a walkout. */
  public static final String RESCHEDULED = "rescheduled";

  /** Totals over a whole walkout: only a total may be divided by its days. */
  private static final List<String> TOTALS =
      List.of(RESCHEDULED, "rescheduled-inpatient", "rescheduled-outpatient", COST);

  private Measures() {}

  static boolean isTotal(String measure) {
    return TOTALS.contains(measure);
  }

  /** A total since strikes began, over walkouts and often over unions. */
  static boolean isRunningTotal(String measure) {
    return measure.startsWith("cumulative-");
  }

  /** A share of planned care, planned trains and the like that went ahead. */
  public static boolean isPlannedKept(String measure) {
    return measure.startsWith("planned-") && measure.endsWith("-kept");
  }

  static boolean isRescheduled(String measure) {
    return measure.equals(RESCHEDULED)
        || measure.startsWith(RESCHEDULED + "-")
        || measure.equals("cumulative-" + RESCHEDULED);
  }

  /** Whose effect a measure tells of. */
  static ImpactBlock.Kind blockOf(String measure) {
    if (isPlannedKept(measure)
        || isRescheduled(measure)
        || measure.startsWith("derogations-")
        || measure.startsWith("waiting-")) {
      return ImpactBlock.Kind.PATIENTS;
    }
    if (measure.startsWith("absent-")
        || measure.equals("share-joining")
        || measure.equals("strike-day-deduction")) {
      return ImpactBlock.Kind.STRIKING_STAFF;
    }
    if (measure.startsWith("cover-") || measure.equals("morale") || measure.equals("burnout")) {
      return ImpactBlock.Kind.OTHER_STAFF;
    }
    if (measure.equals(COST) || measure.equals(COST_PER_DAY) || measure.equals("cumulative-cost")) {
      return ImpactBlock.Kind.FINANCES;
    }
    return ImpactBlock.Kind.NOT_PLACED;
  }
}
