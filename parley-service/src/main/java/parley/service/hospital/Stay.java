package parley.service.hospital;

/**
 * Lengths of stay: lognormal, and longer for those whom nobody can take home (delayed discharge).
 *
 * @param meanDays in a bed until medically ready to leave
 * @param deviationDays its standard deviation
 * @param delayedShare of the patients stay on after that
 * @param delayMeanDays for how long these stay on
 * @param delayDeviationDays its standard deviation
 */
public record Stay(
    double meanDays,
    double deviationDays,
    double delayedShare,
    double delayMeanDays,
    double delayDeviationDays) {

  /** Checks the numbers. */
  public Stay {
    Checks.aboveZero("A mean stay", meanDays);
    Checks.notBelowZero("The standard deviation of a stay", deviationDays);
    Checks.share("The share of delayed discharges", delayedShare);
    Checks.aboveZero("A mean delay of discharge", delayMeanDays);
    Checks.notBelowZero("The standard deviation of a delay", delayDeviationDays);
  }

  /** Days in a bed, on the mean, with the delays. */
  public double meanInBed() {
    return meanDays + delayedShare * delayMeanDays;
  }
}
