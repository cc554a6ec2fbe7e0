package parley.service.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import parley.service.hospital.Grade;
import parley.service.hospital.Hospital;
import parley.service.hospital.PlannedSession;
import parley.service.hospital.SessionKind;
import parley.service.hospital.Shift;
import parley.service.hospital.Specialty;

/**
 * What a hospital has to decide for a walkout, and the staff that it can expect.
 *
 * @param estimate its pools are grades on days, as the whole hospital shares a grade
 */
public record HospitalChoices(PlanSpace space, StaffEstimate estimate) {

  private static final double CLOSE = 1e-9;

  /** Which share of those due in a shift is away, surges of sickness included. */
  @FunctionalInterface
  public interface Shares {

    /**
     * The share, 0 to 1.
     *
     * @param day on which the shift starts
     */
    double away(LocalDate day, Shift shift, Grade grade);
  }

  /**
   * The decisions of some days. Who stands in is a decision only where minimum cover is expected to
   * be short and sessions would be lost by it: of the day, or of the next one after a shift with a
   * rest.
   *
   * @param days on whose planned shifts the walkout falls; those that it does not touch can be
   *     among them
   * @param holidays on which the hospital works as on a Sunday
   * @throws IllegalArgumentException if there is no day
   */
  public static HospitalChoices of(
      Hospital hospital, List<LocalDate> days, Set<LocalDate> holidays, Shares shares) {
    if (days.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no day to decide about; expected one or more days of the walkout.");
    }
    List<LocalDate> sorted = days.stream().distinct().sorted(Comparator.naturalOrder()).toList();
    ExpectedStaff staff = new ExpectedStaff(hospital, holidays, shares);
    List<PlanSpace.Sessions> sessions = new ArrayList<>();
    List<PlanSpace.StandIns> standIns = new ArrayList<>();
    List<List<StaffEstimate.Step>> steps = new ArrayList<>();
    List<Double> present = new ArrayList<>();
    for (LocalDate day = sorted.getFirst().minusDays(1);
        !day.isAfter(sorted.getLast());
        day = day.plusDays(1)) {
      staff.next(day);
      if (sorted.contains(day)) {
        for (Specialty specialty : hospital.specialties()) {
          for (SessionKind kind : SessionKind.values()) {
            List<StaffEstimate.Step> all =
                steps(hospital, specialty, kind, staff.weekday(day), present.size());
            if (!all.isEmpty()) {
              sessions.add(new PlanSpace.Sessions(day, specialty.name(), kind, all.size()));
              steps.add(all);
            }
          }
        }
        present.addAll(staff.left());
      }
      addStandIns(hospital, sorted, day, staff, standIns);
    }
    return new HospitalChoices(
        new PlanSpace(sessions, standIns), new StaffEstimate(steps, present));
  }

  private static void addStandIns(
      Hospital hospital,
      List<LocalDate> days,
      LocalDate day,
      ExpectedStaff staff,
      List<PlanSpace.StandIns> standIns) {
    for (Shift shift : hospital.shifts()) {
      LocalDate lost = shift.planned() ? day : day.plusDays(1);
      if (!days.contains(lost) || !shift.planned() && !shift.restAfter()) {
        continue;
      }
      for (Grade grade : hospital.grades()) {
        double needed = staff.needed(shift, grade);
        for (Specialty specialty : hospital.specialties()) {
          double there =
              specialty.sessions().stream()
                  .mapToDouble(s ->
                      s.sessionsByWeekday().get(staff.weekday(lost))
                          * s.staff().getOrDefault(grade.name(), 0.0))
                  .sum();
          int most = (int) Math.ceil(Math.min(needed, there) - CLOSE);
          if (most > 0) {
            standIns.add(
                new PlanSpace.StandIns(day, shift.name(), grade.name(), specialty.name(), most));
          }
        }
      }
    }
  }

  /**
   * The sessions of a kind of a specialty on a weekday, the one first that is kept first: lines of
   * it in the order of the planned layer, the most urgent first. Where a part of a session is a
   * chance of one more, each session of the line counts in part.
   */
  private static List<StaffEstimate.Step> steps(
      Hospital hospital, Specialty specialty, SessionKind kind, int weekday, int firstPool) {
    List<PlannedSession> lines =
        specialty.sessions().stream()
            .filter(s -> s.kind() == kind && s.sessionsByWeekday().get(weekday) > 0)
            .sorted(
                Comparator.<PlannedSession>comparingDouble(
                        s -> Math.rint(PlanWeights.weight(hospital, s) / CLOSE))
                    .thenComparingDouble(
                        s -> Math.rint(PlanWeights.weight(hospital, s) * s.places() / CLOSE)))
            .toList();
    List<StaffEstimate.Step> steps = new ArrayList<>();
    for (PlannedSession line : lines.reversed()) {
      double number = line.sessionsByWeekday().get(weekday);
      int most = (int) Math.ceil(number - CLOSE);
      List<StaffEstimate.Use> uses = new ArrayList<>();
      for (int g = 0; g < hospital.grades().size(); g++) {
        double needed = line.staff().getOrDefault(hospital.grades().get(g).name(), 0.0);
        if (needed > 0) {
          uses.add(new StaffEstimate.Use(firstPool + g, needed * number / most));
        }
      }
      StaffEstimate.Step step =
          new StaffEstimate.Step(PlanWeights.worth(hospital, line) * number / most, uses);
      steps.addAll(Collections.nCopies(most, step));
    }
    return steps;
  }
}
