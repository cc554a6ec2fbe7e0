package parley.service.hospital;

import java.util.List;

/**
 * The emergency department and who comes to it.
 *
 * @param attendancesADay on the mean of a week
 * @param byHour how the day's attendances spread over its 24 hours; they add up to 1
 * @param byWeekday relative to the mean day, Monday first; their mean is 1
 * @param streams kinds of patients; their shares add up to 1
 * @param duty the name of the duty whose staff see them
 * @param targetHours within which a patient should have left
 * @param longHours from which a wait for a bed is counted as long
 */
public record Emergency(
    double attendancesADay,
    List<Double> byHour,
    List<Double> byWeekday,
    List<Stream> streams,
    String duty,
    double targetHours,
    double longHours) {

  /** Checks the numbers and copies the lists. */
  public Emergency {
    byHour = List.copyOf(byHour);
    byWeekday = List.copyOf(byWeekday);
    streams = List.copyOf(streams);
    Checks.aboveZero("The attendances a day", attendancesADay);
    Checks.require(
        byHour.size() == Checks.HOURS_A_DAY && byHour.stream().allMatch(s -> s >= 0),
        "Attendances by hour are %s; expected 24 shares of 0 or more.",
        byHour);
    Checks.addsUpToOne(
        "The shares of the hours", byHour.stream().mapToDouble(Double::doubleValue).sum());
    Checks.week("Attendances", byWeekday);
    Checks.addsUpToOne(
        "A seventh of the attendances by weekday",
        byWeekday.stream().mapToDouble(Double::doubleValue).sum() / Checks.DAYS_A_WEEK);
    Checks.addsUpToOne(
        "The shares of the kinds of patients", streams.stream().mapToDouble(Stream::share).sum());
    Checks.aboveZero("The target of hours", targetHours);
    Checks.require(
        longHours > targetHours,
        "A long wait starts at %s hours and the target is %s; expected more than the target.",
        longHours,
        targetHours);
  }

  /**
   * A kind of patients.
   *
   * @param urgency 0 is seen first
   * @param clinicianMinutes of the time of one of the staff, on the mean
   * @param clinicianDeviation standard deviation of these minutes; lognormal
   * @param otherMinutes of tests and treatment without them, on the mean; lognormal
   * @param otherDeviation standard deviation of these minutes
   * @param admittedShare of them need a bed
   */
  public record Stream(
      String name,
      double share,
      int urgency,
      double clinicianMinutes,
      double clinicianDeviation,
      double otherMinutes,
      double otherDeviation,
      double admittedShare) {

    /** Checks the numbers. */
    public Stream {
      Checks.require(!name.isBlank(), "A kind of patients has no name.");
      Checks.share("The share of \"%s\"".formatted(name), share);
      Checks.require(
          urgency >= 0 && urgency <= 31,
          "The urgency of \"%s\" is %s; expected 0 to 31.",
          name,
          urgency);
      Checks.aboveZero("The clinician's minutes for \"%s\"".formatted(name), clinicianMinutes);
      Checks.notBelowZero("Their standard deviation", clinicianDeviation);
      Checks.aboveZero("The other minutes for \"%s\"".formatted(name), otherMinutes);
      Checks.notBelowZero("Their standard deviation", otherDeviation);
      Checks.share("The share of \"%s\" that is admitted".formatted(name), admittedShare);
    }
  }
}
