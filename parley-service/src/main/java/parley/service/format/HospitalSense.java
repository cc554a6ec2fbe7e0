package parley.service.format;

import java.math.BigDecimal;
import java.math.MathContext;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CheckedNode;
import parley.service.hospital.Duty;
import parley.service.hospital.Emergency;
import parley.service.hospital.Hospital;
import parley.service.hospital.PlannedSession;
import parley.service.hospital.SessionKind;
import parley.service.hospital.Shift;
import parley.service.hospital.Specialty;

/**
 * Whether a hospital whose parts are right one by one could work as a whole: somebody is there, and
 * neither staff nor beds are short on a usual week by so much that queues would grow for ever.
 */
final class HospitalSense {

  private static final int DAYS = 7;
  private static final double MINUTES = 60;

  /** Stays vary, and a file rounds them: what is a tenth too much is still taken. */
  private static final double MOST_LOAD = 1.1;

  private final CheckedNode root;
  private final Hospital hospital;

  private HospitalSense(CheckedNode root, Hospital hospital) {
    this.root = root;
    this.hospital = hospital;
  }

  static void check(CheckedNode root, Hospital hospital) throws CaseFaultsException {
    new HospitalSense(root, hospital).check();
  }

  private void check() throws CaseFaultsException {
    checkSomebody();
    checkEmergencyStaff();
    checkBeds();
  }

  private void checkSomebody() throws CaseFaultsException {
    if (hospital.duties().stream().allMatch(d -> weekOf(d) == 0)) {
      throw root.at("duties")
          .fault(
              "nobody on any duty on any day",
              "a usual number above 0 in one line or more",
              "usual: [3, 3, 3, 3, 3, 2, 2] are those due to work from Monday to Sunday.");
    }
  }

  private void checkEmergencyStaff() throws CaseFaultsException {
    Emergency emergency = hospital.emergency();
    double minutes =
        emergency.streams().stream().mapToDouble(s -> s.share() * s.clinicianMinutes()).sum();
    double needed = DAYS * emergency.attendancesADay() * minutes / MINUTES;
    double there =
        hospital.duties().stream()
            .filter(d -> d.name().equals(emergency.duty()))
            .mapToDouble(d -> weekOf(d) * hoursOf(d))
            .sum();
    if (needed > there * MOST_LOAD) {
      throw root.at("emergency")
          .at("attendancesADay")
          .fault(
              "patients who need %s hours of staff a week, where \"%s\" has %s"
                  .formatted(shown(needed), emergency.duty(), shown(there)),
              "staff for all patients",
              "fewer attendances, shorter clinicianMinutes or more on that duty.");
    }
  }

  private double hoursOf(Duty duty) {
    return hospital.shifts().stream()
        .filter(s -> s.name().equals(duty.shift()))
        .mapToInt(Shift::hours)
        .sum();
  }

  private static double weekOf(Duty duty) {
    return duty.usualByWeekday().stream().mapToDouble(Double::doubleValue).sum();
  }

  private void checkBeds() throws CaseFaultsException {
    Emergency emergency = hospital.emergency();
    double admitted =
        emergency.attendancesADay()
                * emergency.streams().stream().mapToDouble(s -> s.share() * s.admittedShare()).sum()
            + hospital.beds().otherAdmissionsADay();
    double needed = admitted * hospital.beds().emergencyStay().meanInBed() + plannedBeds();
    int beds = hospital.beds().general();
    if (needed > beds * MOST_LOAD + 1) {
      throw root.at("beds")
          .at("general")
          .fault(
              "%s general beds for stays that fill %s".formatted(beds, shown(needed)),
              "beds for all stays",
              "stays fill as many beds as patients a day times mean days in a bed.");
    }
  }

  private double plannedBeds() {
    double beds = 0;
    for (Specialty specialty : hospital.specialties()) {
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

  private static String shown(double number) {
    return new BigDecimal(number).round(new MathContext(3)).toPlainString();
  }
}
