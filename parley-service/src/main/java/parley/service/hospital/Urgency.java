package parley.service.hospital;

/**
 * A class of urgency of planned care, the most urgent first in a hospital's file.
 *
 * @param weight what one patient of it counts in the choice of a plan, against 1 for another of
 *     weight 1: an assumption of whoever wrote the file
 * @param withinDays within how many days a patient of it whose appointment was put off is seen
 *     again at the latest
 */
public record Urgency(String name, double weight, int withinDays) {

  /** Checks the numbers. */
  public Urgency {
    Checks.require(!name.isBlank(), "A class of urgency has no name.");
    Checks.notBelowZero("The weight of the class \"%s\"".formatted(name), weight);
    Checks.require(
        withinDays > 0,
        "Patients of the class \"%s\" are seen again within %s days; expected 1 or more.",
        name,
        withinDays);
  }
}
