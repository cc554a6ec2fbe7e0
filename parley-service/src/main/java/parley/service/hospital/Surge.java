package parley.service.hospital;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A load beyond the usual one, such as that of influenza, day by day.
 *
 * @param first its first day
 * @param admissionsADay who come unplanned beyond the usual number and need a general bed
 * @param criticalShare of them go to critical care first
 * @param meanStayDays of them in a bed
 * @param sickShare of all staff due to work who are away sick beyond the usual share, by day
 */
public record Surge(
    LocalDate first,
    double[] admissionsADay,
    double criticalShare,
    double meanStayDays,
    double[] sickShare) {

  /** Checks the numbers and copies the arrays. */
  public Surge {
    admissionsADay = admissionsADay.clone();
    sickShare = sickShare.clone();
    Checks.require(
        admissionsADay.length == sickShare.length,
        "A surge has admissions for %s days and sickness for %s; expected the same.",
        admissionsADay.length,
        sickShare.length);
    for (int day = 0; day < sickShare.length; day++) {
      Checks.notBelowZero("The admissions of a surge on a day", admissionsADay[day]);
      Checks.share("The sickness of a surge on a day", sickShare[day]);
    }
    Checks.share("The share of a surge in critical care", criticalShare);
    Checks.aboveZero("The mean stay of a surge", meanStayDays);
  }

  /** Admissions beyond the usual number on a day; none outside its days. */
  public double admissionsOn(LocalDate day) {
    return of(admissionsADay, day);
  }

  /** Sickness beyond the usual share on a day; none outside its days. */
  public double sickShareOn(LocalDate day) {
    return of(sickShare, day);
  }

  private double of(double[] values, LocalDate day) {
    long place = ChronoUnit.DAYS.between(first, day);
    return place < 0 || place >= values.length ? 0 : values[(int) place];
  }

  @Override
  public double[] admissionsADay() {
    return admissionsADay.clone();
  }

  @Override
  public double[] sickShare() {
    return sickShare.clone();
  }
}
