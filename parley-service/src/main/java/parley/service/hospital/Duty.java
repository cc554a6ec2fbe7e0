package parley.service.hospital;

import java.util.List;

/**
 * Work that must be covered round the clock or in some shifts, such as that of the wards, and who
 * does it on usual days.
 *
 * @param name of the duty, as in "wards"; several lines may belong to one duty
 * @param grade that does it
 * @param shift in which it is done
 * @param usualByWeekday how many are due to work on a usual day, Monday first
 * @param minimumByWeekday how many of the grade, or others who stand in for it, must be there at
 *     least: the template of minimum cover, which whoever uses the file may edit
 */
public record Duty(
    String name,
    String grade,
    String shift,
    List<Double> usualByWeekday,
    List<Double> minimumByWeekday) {

  /** Checks the numbers and copies the lists. */
  public Duty {
    usualByWeekday = List.copyOf(usualByWeekday);
    minimumByWeekday = List.copyOf(minimumByWeekday);
    String what = "of \"%s\" by %s in the shift \"%s\"".formatted(name, grade, shift);
    Checks.week("The usual number " + what, usualByWeekday);
    Checks.week("The minimum number " + what, minimumByWeekday);
  }
}
