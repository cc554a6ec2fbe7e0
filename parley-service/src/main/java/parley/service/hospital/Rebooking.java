package parley.service.hospital;

/**
 * How patients whose appointment was put off are seen again, and how staff who stood in take time
 * off.
 *
 * @param noticeDays before a place that is free can be given to a patient
 * @param usableShare of the free places that patients who were put off can take; the others go to
 *     those who come newly or stay empty
 * @param extraShare of the usual places that are added on each working day until nobody who was put
 *     off waits any more
 * @param timeOffShare of the time that staff stood in is taken off later, from their planned
 *     sessions
 * @param timeOffDays over how many days after the walkout they take it
 */
public record Rebooking(
    int noticeDays, double usableShare, double extraShare, double timeOffShare, int timeOffDays) {

  /** Checks the numbers. */
  public Rebooking {
    Checks.require(
        noticeDays >= 0 && noticeDays < 366,
        "A free place is given with a notice of %s days; expected 0 to 365.",
        noticeDays);
    Checks.share("The share of the free places that can be used", usableShare);
    Checks.share("The share of places that are added", extraShare);
    Checks.share("The share of time that is taken off later", timeOffShare);
    Checks.require(
        timeOffDays > 0 && timeOffDays < 366,
        "Time off is taken over %s days; expected 1 to 365.",
        timeOffDays);
  }
}
