package parley.service.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import parley.service.hospital.Basis;
import parley.service.hospital.Beds;
import parley.service.hospital.Duty;
import parley.service.hospital.Emergency;
import parley.service.hospital.Grade;
import parley.service.hospital.Hospital;
import parley.service.hospital.PlannedSession;
import parley.service.hospital.Rebooking;
import parley.service.hospital.SessionKind;
import parley.service.hospital.Shift;
import parley.service.hospital.Specialty;
import parley.service.hospital.Stay;
import parley.service.hospital.Urgency;

/** Writes a hospital as YAML, as its reader reads it. */
public final class HospitalWriter {

  private final YamlText yaml = new YamlText();
  private final Hospital hospital;

  private HospitalWriter(Hospital hospital) {
    this.hospital = hospital;
  }

  /**
   * The text of a file.
   *
   * @throws IllegalArgumentException if a part says nowhere where its numbers come from
   */
  public static String write(HospitalFile file) {
    HospitalWriter writer = new HospitalWriter(file.hospital());
    writer.head(file.sources());
    writer.staff();
    writer.specialties();
    writer.emergency();
    writer.beds();
    writer.rebooking();
    return writer.yaml.text();
  }

  private void head(List<FileSource> sources) {
    yaml.field(0, "kind", "hospital");
    yaml.field(0, "code", hospital.code());
    yaml.field(0, "name", hospital.name());
    yaml.field(0, "region", hospital.region());
    yaml.line(0, sources.isEmpty() ? "sources: []" : "sources:");
    for (FileSource source : sources) {
      yaml.field(1, "- id", source.id());
      yaml.field(2, "title", source.title());
      yaml.field(2, "link", source.link());
      yaml.field(2, "licence", source.licence());
      source.date().ifPresent(d -> yaml.field(2, "date", d));
    }
  }

  private void part(String name) {
    yaml.line(0, name + ":");
    basis(
        1,
        hospital
            .findBasis(name)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "The part \"%s\" of %s says nowhere where its numbers come from."
                        .formatted(name, hospital.code()))));
  }

  private void basis(int depth, Basis basis) {
    yaml.line(
        depth,
        basis.sources().stream()
            .map(YamlText::quoted)
            .collect(Collectors.joining(", ", "sources: [", "]")));
    yaml.line(depth, "confidence: " + basis.confidence().name().toLowerCase(Locale.ROOT));
    yaml.line(depth, "synthetic: " + basis.isSynthetic());
    if (!basis.note().isEmpty()) {
      yaml.field(depth, "note", basis.note());
    }
  }

  private void staff() {
    part("grades");
    yaml.line(1, "list:");
    for (Grade grade : hospital.grades()) {
      yaml.field(2, "- name", grade.name());
      yaml.field(3, "group", grade.group());
      yaml.field(3, "sick", grade.sickShare());
      if (!grade.actsDown().isEmpty()) {
        yaml.field(3, "actsDown", grade.actsDown());
      }
    }
    part("shifts");
    yaml.line(1, "list:");
    for (Shift shift : hospital.shifts()) {
      yaml.field(2, "- name", shift.name());
      yaml.line(3, "fromHour: " + shift.fromHour());
      yaml.line(3, "hours: " + shift.hours());
      yaml.line(3, "planned: " + shift.planned());
      yaml.line(3, "restAfter: " + shift.restAfter());
    }
    part("urgencies");
    yaml.line(1, "list:");
    for (Urgency urgency : hospital.urgencies()) {
      yaml.field(2, "- name", urgency.name());
      yaml.field(3, "weight", urgency.weight());
      yaml.line(3, "withinDays: " + urgency.withinDays());
    }
    part("duties");
    yaml.line(1, "list:");
    for (Duty duty : hospital.duties()) {
      yaml.field(2, "- name", duty.name());
      yaml.field(3, "grade", duty.grade());
      yaml.field(3, "shift", duty.shift());
      yaml.field(3, "usual", duty.usualByWeekday());
      yaml.field(3, "minimum", duty.minimumByWeekday());
    }
  }

  private void specialties() {
    part("specialties");
    yaml.line(1, "list:");
    for (Specialty specialty : hospital.specialties()) {
      yaml.field(2, "- name", specialty.name());
      yaml.field(3, "code", specialty.code());
      hospital.findBasis(HospitalReader.SPECIALTY + specialty.name()).ifPresent(b -> basis(3, b));
      specialty
          .list()
          .ifPresent(l ->
              yaml.line(
                  3,
                  Arrays.stream(l.counts())
                      .mapToObj(Long::toString)
                      .collect(Collectors.joining(", ", "weeks: [", "]"))));
      yaml.field(3, "startsAWeek", specialty.startsAWeek());
      yaml.field(3, "removedShareAWeek", specialty.removedShareAWeek());
      stay(3, "stay", specialty.stay());
      yaml.field(3, "criticalShare", specialty.criticalShare());
      yaml.line(3, "sessions:");
      specialty.sessions().forEach(this::session);
    }
  }

  private void session(PlannedSession session) {
    yaml.line(4, "- kind: " + session.kind().name().toLowerCase(Locale.ROOT));
    yaml.field(5, "byWeekday", session.sessionsByWeekday());
    yaml.field(5, "staff", session.staff());
    yaml.field(5, "places", session.places());
    yaml.field(5, "booked", session.booked());
    yaml.field(5, "mix", session.mix());
    if (session.kind() == SessionKind.THEATRE) {
      yaml.field(5, "staysShare", session.staysShare());
    }
  }

  private void stay(int depth, String name, Stay stay) {
    yaml.line(depth, name + ":");
    yaml.field(depth + 1, "meanDays", stay.meanDays());
    yaml.field(depth + 1, "deviationDays", stay.deviationDays());
    yaml.field(depth + 1, "delayedShare", stay.delayedShare());
    yaml.field(depth + 1, "delayMeanDays", stay.delayMeanDays());
    yaml.field(depth + 1, "delayDeviationDays", stay.delayDeviationDays());
  }

  private void emergency() {
    Emergency emergency = hospital.emergency();
    part("emergency");
    yaml.field(1, "attendancesADay", emergency.attendancesADay());
    yaml.field(1, "byHour", emergency.byHour());
    yaml.field(1, "byWeekday", emergency.byWeekday());
    yaml.field(1, "duty", emergency.duty());
    yaml.field(1, "targetHours", emergency.targetHours());
    yaml.field(1, "longHours", emergency.longHours());
    yaml.line(1, "streams:");
    for (Emergency.Stream stream : emergency.streams()) {
      yaml.field(2, "- name", stream.name());
      yaml.field(3, "share", stream.share());
      yaml.line(3, "urgency: " + stream.urgency());
      yaml.field(3, "clinicianMinutes", stream.clinicianMinutes());
      yaml.field(3, "clinicianDeviation", stream.clinicianDeviation());
      yaml.field(3, "otherMinutes", stream.otherMinutes());
      yaml.field(3, "otherDeviation", stream.otherDeviation());
      yaml.field(3, "admitted", stream.admittedShare());
    }
  }

  private void beds() {
    Beds beds = hospital.beds();
    part("beds");
    yaml.line(1, "general: " + beds.general());
    yaml.line(1, "critical: " + beds.critical());
    yaml.field(1, "occupied", beds.occupied());
    yaml.field(1, "otherAdmissionsADay", beds.otherAdmissionsADay());
    stay(1, "stay", beds.emergencyStay());
    yaml.field(1, "criticalShare", beds.criticalShare());
    stay(1, "criticalStay", beds.criticalStay());
    yaml.field(1, "duty", beds.duty());
    yaml.field(1, "dischargeMinutes", beds.dischargeMinutes());
  }

  private void rebooking() {
    Rebooking rebooking = hospital.rebooking();
    part("rebooking");
    yaml.line(1, "noticeDays: " + rebooking.noticeDays());
    yaml.field(1, "usableShare", rebooking.usableShare());
    yaml.field(1, "extraShare", rebooking.extraShare());
    yaml.field(1, "timeOffShare", rebooking.timeOffShare());
    yaml.line(1, "timeOffDays: " + rebooking.timeOffDays());
  }
}
