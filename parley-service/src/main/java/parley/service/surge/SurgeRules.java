package parley.service.surge;

/**
 * How counts become a surge.
 *
 * @param meanStayNights of influenza patients in general beds, more than one. England, October 2017
 *     to March 2018: 400,008 bed days of 46,015 admissions, 8.7 on the mean (Davidson, PHE ePoster
 *     274290, 2019, from Hospital Episode Statistics)
 * @param share by which counts are multiplied: 1 for a hospital's own, its share of the general
 *     beds for those of all hospitals
 * @param usualBeds with influenza patients that a usual day has already, of those counted
 * @param usualSick staff who are sick on a usual day, of those counted
 * @param staff of those whose sickness was counted
 * @param gaps what is taken on days without a count
 * @param heldDays for how many days after the last count the rule for gaps is used as well; 0 if
 *     the surge ends with it
 * @param buildUpDays over how many days before the first count those came who were in a bed on it;
 *     0 if all come on that day
 */
public record SurgeRules(
    double meanStayNights,
    double share,
    double usualBeds,
    double usualSick,
    double staff,
    GapRule gaps,
    int heldDays,
    int buildUpDays) {

  /** See {@link #meanStayNights}: the published mean, in nights. */
  public static final double PUBLISHED_STAY_NIGHTS = 8.7;

  /** Checks the numbers. */
  public SurgeRules {
    require(
        meanStayNights > 1 && meanStayNights < 366,
        "The mean stay of influenza patients is %s nights; expected more than 1, below 366.",
        meanStayNights);
    require(
        share > 0 && share <= 1,
        "The share of the counts that falls to the hospital is %s; expected more than 0, up to 1.",
        share);
    require(
        usualBeds >= 0,
        "The usual number of beds with influenza patients is %s; expected 0 or more.",
        usualBeds);
    require(usualSick >= 0, "The usual number of staff sick is %s; expected 0 or more.", usualSick);
    require(staff > 0, "The staff whose sickness is counted are %s; expected more than 0.", staff);
    require(
        heldDays >= 0 && heldDays < 366,
        "The last count is held for %s days; expected 0 to 365.",
        heldDays);
    require(
        buildUpDays >= 0 && buildUpDays < 366,
        "The surge builds up over %s days; expected 0 to 365.",
        buildUpDays);
  }

  private static void require(boolean holds, String sentence, Object found) {
    if (!holds) {
      throw new IllegalArgumentException(sentence.formatted(found));
    }
  }

  /** Of beds that were counted, those of the hospital that come on top of the usual. */
  double beds(double counted) {
    return share * Math.max(0, counted - usualBeds);
  }

  /** Of staff who were counted as sick, the share of all staff that comes on top of the usual. */
  double sickShare(double counted) {
    return Math.min(1, Math.max(0, counted - usualSick) / staff);
  }

  /** The share of the patients of a night who leave on the next day. */
  double leaving() {
    return 1 / meanStayNights;
  }
}
