package parley.service.make;

import java.util.List;
import parley.service.hospital.Beds;
import parley.service.hospital.Emergency;
import parley.service.hospital.PlannedSession;
import parley.service.hospital.SessionKind;
import parley.service.hospital.Specialty;
import parley.service.hospital.Stay;

/**
 * Beds as published, and a mean stay of unplanned patients by Little's law: the beds in use are
 * admissions a day times days in a bed. Where that stay would not be plausible it is cut, and
 * admissions in other ways than through the department make up for it.
 */
final class MadeBeds {

  private static final int DAYS = 7;

  private final Template template;

  MadeBeds(Template template) {
    this.template = template;
  }

  /** The beds of a hospital. */
  Beds of(Published published, Emergency emergency, List<Specialty> specialties) {
    Template.Wards wards = template.wards();
    int general = Math.max(1, (int) Math.round(published.bedsAvailable()));
    int critical = (int) Math.round(general * wards.criticalPerGeneral());
    double occupied = Math.min(1, published.bedsOccupied() / published.bedsAvailable());
    double free = Math.max(0, published.bedsOccupied() - plannedBeds(specialties));
    double admitted = published.isWithoutDepartment() ? 0 : admitted(emergency);
    double other = admitted * wards.otherPerAdmission();
    double stay = admitted + other > 0 ? free / (admitted + other) : wards.usualStay();
    if (admitted == 0 || stay < wards.shortestStay() || stay > wards.longestStay()) {
      stay =
          admitted == 0
              ? wards.usualStay()
              : Math.clamp(stay, wards.shortestStay(), wards.longestStay());
      other = Math.max(0, free / stay - admitted);
    }
    return new Beds(
        general,
        critical,
        Rounded.to(occupied, 4),
        Rounded.to(other, 2),
        stay(stay),
        critical == 0 ? 0 : wards.criticalShare(),
        wards.criticalStay(),
        wards.duty(),
        wards.dischargeMinutes());
  }

  /** Admissions a day through the department. */
  static double admitted(Emergency emergency) {
    return emergency.attendancesADay()
        * emergency.streams().stream().mapToDouble(s -> s.share() * s.admittedShare()).sum();
  }

  private static double plannedBeds(List<Specialty> specialties) {
    double beds = 0;
    for (Specialty specialty : specialties) {
      for (PlannedSession session : specialty.sessions()) {
        if (session.kind() == SessionKind.THEATRE) {
          double patients = 0;
          for (int day = 0; day < DAYS; day++) {
            patients += session.patientsOn(day);
          }
          beds += patients / DAYS * session.staysShare() * specialty.stay().meanInBed();
        }
      }
    }
    return beds;
  }

  private Stay stay(double days) {
    Template.Wards wards = template.wards();
    double ready = days * (1 - wards.delayedBeds());
    double delay =
        wards.delayedShare() == 0 ? 1 : days * wards.delayedBeds() / wards.delayedShare();
    return new Stay(
        Rounded.to(ready, 3),
        Rounded.to(ready * wards.variation(), 3),
        wards.delayedShare(),
        Rounded.to(delay, 3),
        Rounded.to(delay * wards.delayVariation(), 3));
  }
}
