package parley.service.walkout;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import parley.service.hospital.Grade;
import parley.service.hospital.Hospital;
import parley.service.hospital.Shift;

/**
 * A walkout, and who is absent in it.
 *
 * @param from when it starts
 * @param to when it ends
 * @param grades who is absent, each grade once
 * @param later what the shares are multiplied with on all days but the first weekday: 1 for shares
 *     that hold on each day, below 1 for a published peak
 */
public record Absence(
    LocalDateTime from, LocalDateTime to, List<GradeAbsence> grades, double later) {

  private static final int MOST_DAYS = 366;
  private static final double MINUTES_AN_HOUR = 60;

  /** Checks the times and the grades, and copies the list. */
  public Absence {
    grades = List.copyOf(grades);
    Checks.require(
        to.isAfter(from),
        "The walkout ends at %s and starts at %s; expected an end after it.",
        to,
        from);
    Checks.require(
        ChronoUnit.DAYS.between(from, to) <= MOST_DAYS,
        "The walkout from %s to %s lasts over a year; expected up to %s days.",
        from,
        to,
        MOST_DAYS);
    Checks.require(
        !grades.isEmpty(), "The walkout from %s names no grade; expected one or more.", from);
    Set<String> names = new HashSet<>();
    grades.forEach(g ->
        Checks.require(
            names.add(g.grade()),
            "The walkout names the grade \"%s\" twice; expected it once.",
            g.grade()));
    Checks.share("The fraction of the peak that is absent on later days", later);
  }

  /** A walkout whose shares hold on each day. */
  public Absence(LocalDateTime from, LocalDateTime to, List<GradeAbsence> grades) {
    this(from, to, grades, 1);
  }

  /**
   * The same share of all grades of a group, on each day: what a published daily mean gives.
   *
   * @param group as the grades of the hospital name it
   * @param share of those due to work
   */
  public static Absence even(
      Hospital hospital, String group, LocalDateTime from, LocalDateTime to, double share) {
    return peak(hospital, group, from, to, share, 1);
  }

  /**
   * A share that holds on the first weekday, and falls after it: what a published peak gives. A
   * peak is not a mean; how far the other days lie below it is not published with it.
   *
   * @param group as the grades of the hospital name it
   * @param share of those due to work on the first day from Monday to Friday
   * @param later what part of that share is absent on the other days: an assumption of whoever asks
   */
  public static Absence peak(
      Hospital hospital,
      String group,
      LocalDateTime from,
      LocalDateTime to,
      double share,
      double later) {
    Checks.known(
        "group of grades",
        group,
        hospital.grades().stream().map(Grade::group).distinct().toList(),
        hospital.name());
    List<GradeAbsence> grades =
        hospital.grades().stream()
            .filter(g -> g.group().equals(group))
            .map(g -> GradeAbsence.even(g.name(), share))
            .toList();
    return new Absence(from, to, grades, later);
  }

  /** The same walkout with the grades of another one beside its own, as in a joint walkout. */
  public Absence withGrades(List<GradeAbsence> others) {
    return new Absence(from, to, Stream.concat(grades.stream(), others.stream()).toList(), later);
  }

  /** Whether a shift that starts on a day lies in the walkout, in part at least. */
  public boolean touches(LocalDate day, Shift shift) {
    LocalDateTime start = day.atTime(shift.fromHour(), 0);
    return start.isBefore(to) && start.plusHours(shift.hours()).isAfter(from);
  }

  /**
   * The share of those due in a shift that starts on a day who are absent: the mean over its hours,
   * 0 for those out of the walkout.
   */
  public double share(GradeAbsence grade, LocalDate day, Shift shift) {
    LocalDateTime start = day.atTime(shift.fromHour(), 0);
    double sum = 0;
    for (int h = 0; h < shift.hours(); h++) {
      LocalDateTime hour = start.plusHours(h);
      sum += grade.shareByHour().get(hour.getHour()) * partInWalkout(hour);
    }
    LocalDate counted = start.isBefore(from) ? from.toLocalDate() : day;
    return sum / shift.hours() * (counted.equals(peakDay()) ? 1 : later);
  }

  private double partInWalkout(LocalDateTime hour) {
    LocalDateTime end = hour.plusHours(1);
    LocalDateTime first = hour.isBefore(from) ? from : hour;
    LocalDateTime last = end.isAfter(to) ? to : end;
    return Math.max(0, ChronoUnit.MINUTES.between(first, last) / MINUTES_AN_HOUR);
  }

  /** The first weekday of the walkout; its first day if it has none. */
  private LocalDate peakDay() {
    LocalDate day = from.toLocalDate();
    while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      day = day.plusDays(1);
    }
    return day.atStartOfDay().isBefore(to) ? day : from.toLocalDate();
  }

  /** Whether anyone is absent at all. */
  boolean isAnyone() {
    return grades.stream().anyMatch(g -> g.shareByHour().stream().anyMatch(s -> s > 0));
  }
}
