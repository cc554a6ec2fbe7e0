package parley.service.walkout;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.service.hospital.Grade;
import parley.service.hospital.Hospital;
import parley.service.hospital.Shift;
import parley.service.hospital.Specialty;
import parley.service.hospital.Surge;

/**
 * What is asked of one hospital.
 *
 * @param first the first day
 * @param days how many are looked at, those of recovery included
 * @param absence the walkout, if there is one; all of it lies within the days
 * @param policy on the days of the walkout
 * @param surge of patients and of sickness beyond the usual, if there is one
 * @param holidays on which the hospital works as on a Sunday
 */
public record WalkoutQuestion(
    Hospital hospital,
    LocalDate first,
    int days,
    Optional<Absence> absence,
    Policy policy,
    Optional<Surge> surge,
    Set<LocalDate> holidays) {

  private static final int MOST_DAYS = 2_000;

  /** Checks that what is asked can be asked of this hospital. */
  public WalkoutQuestion {
    holidays = Set.copyOf(holidays);
    Checks.require(
        days > 0 && days <= MOST_DAYS,
        "The question is about %s days; expected 1 to %s.",
        days,
        MOST_DAYS);
    if (absence.isPresent()) {
      check(absence.get(), hospital, first, days);
    }
    if (policy instanceof Policy.Chosen chosen) {
      check(chosen.plan(), hospital);
    }
  }

  /** A question without holidays. */
  public WalkoutQuestion(
      Hospital hospital,
      LocalDate first,
      int days,
      Optional<Absence> absence,
      Policy policy,
      Optional<Surge> surge) {
    this(hospital, first, days, absence, policy, surge, Set.of());
  }

  /** Usual days: no walkout, no surge; what must go would go by priority. */
  public static WalkoutQuestion of(Hospital hospital, LocalDate first, int days) {
    return new WalkoutQuestion(
        hospital,
        first,
        days,
        Optional.empty(),
        new Policy.PriorityOrder(),
        Optional.empty(),
        Set.of());
  }

  private static void check(Absence absence, Hospital hospital, LocalDate first, int days) {
    List<String> grades = hospital.grades().stream().map(Grade::name).toList();
    absence.grades().forEach(g -> Checks.known("grade", g.grade(), grades, hospital.name()));
    Checks.require(
        !absence.from().toLocalDate().isBefore(first)
            && !absence.to().isAfter(first.plusDays(days).atStartOfDay()),
        "The walkout from %s to %s is not within the %s days from %s; expected days that hold it.",
        absence.from(),
        absence.to(),
        days,
        first);
  }

  private static void check(SessionPlan plan, Hospital hospital) {
    List<String> specialties = hospital.specialties().stream().map(Specialty::name).toList();
    List<String> shifts = hospital.shifts().stream().map(Shift::name).toList();
    List<String> grades = hospital.grades().stream().map(Grade::name).toList();
    Set<List<Object>> listed = new HashSet<>();
    for (SessionPlan.Kept kept : plan.kept()) {
      Checks.known("specialty", kept.specialty(), specialties, hospital.name());
      Checks.require(
          listed.add(List.of(kept.day(), kept.specialty(), kept.kind())),
          "The plan lists the sessions (%s) of %s on %s twice; expected them once.",
          kept.kind(),
          kept.specialty(),
          kept.day());
    }
    for (SessionPlan.StandIn standIn : plan.standIns()) {
      Checks.known("specialty", standIn.specialty(), specialties, hospital.name());
      Checks.known("shift", standIn.shift(), shifts, hospital.name());
      Checks.known("grade", standIn.grade(), grades, hospital.name());
    }
  }

  /** The same question for another hospital. */
  public WalkoutQuestion withHospital(Hospital other) {
    return new WalkoutQuestion(other, first, days, absence, policy, surge, holidays);
  }

  /** The same question for other days. */
  public WalkoutQuestion withDays(LocalDate otherFirst, int otherDays) {
    return new WalkoutQuestion(hospital, otherFirst, otherDays, absence, policy, surge, holidays);
  }

  /** The same question with a walkout. */
  public WalkoutQuestion withAbsence(Absence other) {
    return new WalkoutQuestion(hospital, first, days, Optional.of(other), policy, surge, holidays);
  }

  /** The same question without a walkout. */
  public WalkoutQuestion withoutAbsence() {
    return new WalkoutQuestion(hospital, first, days, Optional.empty(), policy, surge, holidays);
  }

  /** The same question under another policy. */
  public WalkoutQuestion withPolicy(Policy other) {
    return new WalkoutQuestion(hospital, first, days, absence, other, surge, holidays);
  }

  /** The same question with a surge. */
  public WalkoutQuestion withSurge(Surge other) {
    return new WalkoutQuestion(
        hospital, first, days, absence, policy, Optional.of(other), holidays);
  }

  /** The same question with holidays. */
  public WalkoutQuestion withHolidays(Set<LocalDate> other) {
    return new WalkoutQuestion(hospital, first, days, absence, policy, surge, other);
  }
}
