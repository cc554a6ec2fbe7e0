package parley.rota.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Someone on the rota. The word is the first case's; nothing here depends on the trade.
 *
 * @param grade as the pay book of a case calls it, for the pay of a rota
 * @param group those who are equals for fairness; often the grade
 * @param skills what shifts and demand ask for
 * @param sharePerMille the share of full time, in thousandths: 1000 is whole, 600 is 60 %
 * @param weeklyMinutes average work a week that the work schedule promises; empty if it says
 *     nothing
 * @param optedOut whether the doctor has signed the opt-out from the limit on average hours
 * @param lowIntensityOnCall whether on-call weekends of low intensity are agreed
 * @param from first day in post; a rotation may fall inside a rota
 * @param to last day in post
 * @param neverOn days of the week on which no duty may start, as agreed with a part-timer
 */
public record Doctor(
    String id,
    String name,
    String grade,
    String group,
    Set<String> skills,
    int sharePerMille,
    Optional<Integer> weeklyMinutes,
    boolean optedOut,
    boolean lowIntensityOnCall,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Set<DayOfWeek> neverOn) {

  /** Copies the sets, and checks the numbers. */
  public Doctor {
    skills = Set.copyOf(skills);
    neverOn = Set.copyOf(neverOn);
    Expect.named("doctor", id);
    Expect.that(
        sharePerMille > 0 && sharePerMille <= 1000,
        "Doctor %s works %s thousandths of full time; expected 1 to 1000.",
        id,
        sharePerMille);
    Expect.that(
        weeklyMinutes.isEmpty() || weeklyMinutes.get() > 0,
        "Doctor %s is to work %s minutes a week; expected more than 0.",
        id,
        weeklyMinutes.orElse(0));
    Expect.that(
        from.isEmpty() || to.isEmpty() || !to.get().isBefore(from.get()),
        "Doctor %s leaves on %s before the first day, %s.",
        id,
        to.map(LocalDate::toString).orElse(""),
        from.map(LocalDate::toString).orElse(""));
  }

  /** Whether the doctor is in post on a day. */
  public boolean isInPostOn(LocalDate day) {
    return from.map(f -> !day.isBefore(f)).orElse(true)
        && to.map(t -> !day.isAfter(t)).orElse(true);
  }

  /** Whether the doctor may be given a shift at all: has every skill that it asks for. */
  public boolean canDo(Shift shift) {
    return skills.containsAll(shift.skills());
  }
}
