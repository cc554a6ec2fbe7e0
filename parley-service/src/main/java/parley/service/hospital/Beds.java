package parley.service.hospital;

/**
 * Beds, and the stays of those who come unplanned.
 *
 * @param general beds for general and acute care
 * @param critical beds for critical care
 * @param occupied the share of the general beds that is in use on a usual day, as published
 * @param otherAdmissionsADay who come unplanned in other ways than through the emergency department
 * @param emergencyStay of unplanned patients in general beds
 * @param criticalShare of unplanned patients go to critical care first
 * @param criticalStay there
 * @param duty the name of the duty whose staff discharge patients
 * @param dischargeMinutes of their time that a discharge takes, on the mean
 */
public record Beds(
    int general,
    int critical,
    double occupied,
    double otherAdmissionsADay,
    Stay emergencyStay,
    double criticalShare,
    Stay criticalStay,
    String duty,
    double dischargeMinutes) {

  /** Checks the numbers. */
  public Beds {
    Checks.require(general > 0, "The hospital has %s general beds; expected one or more.", general);
    Checks.require(
        critical >= 0, "The hospital has %s critical care beds; expected 0 or more.", critical);
    Checks.share("The share of the beds that is in use", occupied);
    Checks.notBelowZero("Other admissions a day", otherAdmissionsADay);
    Checks.share("The share of unplanned patients in critical care", criticalShare);
    Checks.require(
        critical > 0 || criticalShare == 0,
        "A share of %s goes to critical care, which has no bed; expected beds or a share of 0.",
        criticalShare);
    Checks.aboveZero("The minutes that a discharge takes", dischargeMinutes);
  }
}
