package parley.service.make;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.service.format.FileSource;
import parley.service.hospital.Basis;
import parley.service.hospital.Emergency;
import parley.service.hospital.Grade;
import parley.service.hospital.Rebooking;
import parley.service.hospital.Shift;
import parley.service.hospital.Stay;
import parley.service.hospital.Urgency;
import parley.service.surge.GapRule;
import parley.service.surge.SurgeRules;

/**
 * An ordinary hospital, for each bed, attendance and patient.
 *
 * @param national what all hospitals come to together
 * @param rates duties but for that of the emergency department
 * @param bases where the numbers of each part come from
 */
public record Template(
    String name,
    List<FileSource> sources,
    List<Grade> grades,
    List<Shift> shifts,
    List<Urgency> urgencies,
    National national,
    List<DutyRate> rates,
    EmergencyStaff emergencyStaff,
    List<SpecialtyShape> specialties,
    Lists lists,
    Department department,
    Wards wards,
    Rebooking rebooking,
    Surge surge,
    List<Basis> bases) {

  private static final double CLOSE = 1e-6;

  /** Checks that shares add up, and copies the lists. */
  public Template {
    sources = List.copyOf(sources);
    grades = List.copyOf(grades);
    shifts = List.copyOf(shifts);
    urgencies = List.copyOf(urgencies);
    rates = List.copyOf(rates);
    specialties = List.copyOf(specialties);
    bases = List.copyOf(bases);
    addsUp(
        "The shares of the patients of clinics",
        specialties.stream().mapToDouble(SpecialtyShape::clinicShare).sum());
    addsUp(
        "The shares of the patients of theatres",
        specialties.stream().mapToDouble(SpecialtyShape::theatreShare).sum());
    for (Shift shift : shifts) {
      addsUp(
          "The shares of the emergency department's grades in the shift \"" + shift.name() + '"',
          emergencyStaff.shares().getOrDefault(shift.name(), Map.of()).values().stream()
              .mapToDouble(Double::doubleValue)
              .sum());
    }
  }

  private static void addsUp(String what, double sum) {
    if (!(Math.abs(sum - 1) < CLOSE)) {
      throw new IllegalArgumentException("%s add up to %s; expected 1.".formatted(what, sum));
    }
  }

  /** Where the numbers of a part come from. */
  Optional<Basis> findBasis(String part) {
    return bases.stream().filter(b -> b.part().equals(part)).findFirst();
  }

  /**
   * What all hospitals come to together.
   *
   * @param plannedAWeekday patients of theatres and clinics on a weekday
   * @param theatreShare of them in theatres
   */
  public record National(double plannedAWeekday, double theatreShare) {}

  /** What a duty grows with. */
  public enum Per {
    OCCUPIED_BED,
    CRITICAL_BED,
    UNPLANNED_ADMISSION
  }

  /**
   * A line of a duty, for each of what it grows with.
   *
   * @param weekday how many are due from Monday to Friday
   * @param weekend how many on Saturday and Sunday
   * @param minimumWeekday how many must be there at least from Monday to Friday
   * @param minimumWeekend how many on Saturday and Sunday
   */
  public record DutyRate(
      String name,
      String grade,
      String shift,
      Per per,
      double weekday,
      double weekend,
      double minimumWeekday,
      double minimumWeekend) {}

  /**
   * The staff of the emergency department.
   *
   * @param utilisation the share of their time that patients take
   * @param highest the same at most, where whole numbers of staff make it differ
   * @param minimumShare of the usual number that must be there at least
   * @param shares of the grades by shift
   */
  public record EmergencyStaff(
      String duty,
      double utilisation,
      double highest,
      double minimumShare,
      Map<String, Map<String, Double>> shares) {

    /** Copies the map. */
    public EmergencyStaff {
      shares = Map.copyOf(shares);
    }
  }

  /**
   * Sessions of one kind of a specialty.
   *
   * @param share of the patients of this kind of the specialty
   * @param staysShare of the patients stay a night or more
   */
  public record SessionShape(
      double share,
      double places,
      double booked,
      Map<String, Double> staff,
      Map<String, Double> mix,
      double staysShare) {

    /** Copies the maps. */
    public SessionShape {
      staff = Map.copyOf(staff);
      mix = Map.copyOf(mix);
    }

    /** Patients of a session on the mean. */
    double patients() {
      return places * booked;
    }
  }

  /**
   * A specialty.
   *
   * @param clinicShare its share of all patients of clinics
   * @param theatreShare its share of all patients of theatres
   * @param clinics lines of clinics; their shares add up to 1
   */
  public record SpecialtyShape(
      String name,
      String code,
      double clinicShare,
      double theatreShare,
      SessionShape theatre,
      List<SessionShape> clinics,
      Stay stay,
      double criticalShare) {

    /** Checks the shares and copies the list. */
    public SpecialtyShape {
      clinics = List.copyOf(clinics);
      addsUp(
          "The shares of the clinics of \"" + name + "\"",
          clinics.stream().mapToDouble(SessionShape::share).sum());
    }
  }

  /**
   * Waiting lists.
   *
   * @param startsPerListed clocks that start in a week for each who waits
   * @param removedShareAWeek of those who wait leave in a week without treatment
   * @param startsPerClinicPatient clocks that start for each patient of a clinic, where no list is
   *     known
   */
  public record Lists(
      double startsPerListed, double removedShareAWeek, double startsPerClinicPatient) {}

  /**
   * Emergency departments.
   *
   * @param perOccupiedBed attendances a day where none are published
   * @param without attendances a day of a hospital without a department, next to none
   */
  public record Department(
      double perOccupiedBed,
      double without,
      List<Double> byHour,
      List<Double> byWeekday,
      List<Emergency.Stream> streams,
      String duty,
      double targetHours,
      double longHours) {

    /** Copies the lists. */
    public Department {
      byHour = List.copyOf(byHour);
      byWeekday = List.copyOf(byWeekday);
      streams = List.copyOf(streams);
    }
  }

  /**
   * Beds and unplanned stays.
   *
   * @param criticalPerGeneral critical care beds for each general one
   * @param otherPerAdmission unplanned admissions in other ways for each one through the department
   * @param shortestStay mean days in a bed of unplanned patients at least
   * @param longestStay the same at most
   * @param usualStay the same where nothing else tells
   * @param variation standard deviation of a stay over its mean
   * @param delayedShare of unplanned patients stay on
   * @param delayedBeds the share of the beds in use that they take meanwhile
   * @param delayVariation standard deviation of a delay over its mean
   */
  public record Wards(
      double criticalPerGeneral,
      double otherPerAdmission,
      double shortestStay,
      double longestStay,
      double usualStay,
      double variation,
      double delayedShare,
      double delayedBeds,
      double delayVariation,
      double criticalShare,
      Stay criticalStay,
      String duty,
      double dischargeMinutes) {}

  /**
   * How counts of influenza in all hospitals become the surge of one.
   *
   * @param meanStayNights of the patients in general beds
   * @param usualBeds of those counted that a usual day has already
   * @param usualSick staff who are away sick on a usual day, of those counted
   * @param staff of those whose sickness is counted
   * @param gaps what is taken on days without a count
   * @param heldDays for how many days after the last count the rule for gaps is used as well
   * @param buildUpDays over how many days before the first count those came who were in a bed on it
   */
  public record Surge(
      double meanStayNights,
      double usualBeds,
      double usualSick,
      double staff,
      GapRule gaps,
      int heldDays,
      int buildUpDays) {

    /** The rules for a hospital to which a share of the counts falls. */
    SurgeRules rules(double share) {
      return new SurgeRules(
          meanStayNights, share, usualBeds, usualSick, staff, gaps, heldDays, buildUpDays);
    }
  }
}
