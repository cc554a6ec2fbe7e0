package parley.service.walkout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.service.hospital.SessionKind;

/** Follows the patients of one specialty who were put off on one day. */
final class Follower {

  private static final double NONE = 1e-9;

  private final Frame frame;
  private final int day;
  private final int specialty;
  private final List<Patient> patients = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final List<Batch> batches = new ArrayList<>();

  Follower(Frame frame, int day, int specialty) {
    this.frame = frame;
    this.day = day;
    this.specialty = specialty;
  }

  private record Patient(Group group, int place, int urgency, boolean beforehand) {}

  private record Batch(int day, int kind, int urgency, int number, boolean inAddedPlace) {}

  /** The patients of a line, and why its sessions were not held: first beforehand, then late. */
  private static final class Group {
    final int line;
    final List<Cause> early = new ArrayList<>();
    final List<Cause> late = new ArrayList<>();
    int earlyPatients;
    int latePatients;

    Group(int line) {
      this.line = line;
    }
  }

  private record Cause(Reason reason, int grade) {}

  /** Sessions of a line are not held. */
  void sessions(
      int on, int line, int fell, int onTheDay, int cancelled, Falls falls, Staffing staffing) {
    if (on != day || frame.lineSpecialty[line] != specialty) {
      return;
    }
    Group group = new Group(line);
    for (int n = 0; n < cancelled; n++) {
      group.early.add(new Cause(Reason.POLICY, -1));
    }
    for (int n = 0; n < falls.fallen[line]; n++) {
      List<Cause> causes = n < falls.fallen[line] - onTheDay ? group.early : group.late;
      causes.add(cause(line, n, falls, staffing));
    }
    while (group.early.size() + group.late.size() < fell) {
      group.early.add(new Cause(Reason.POLICY, -1));
    }
    groups.add(group);
  }

  private Cause cause(int line, int session, Falls falls, Staffing staffing) {
    int g = falls.grade[line];
    if (session < falls.claimed[line]) {
      return new Cause(falls.claimedFor[line], g);
    }
    double at = falls.from[line] + session * frame.lineGradeStaff[line * frame.grades + g] + NONE;
    double absent = staffing.missingAbsent[g];
    double resting = absent + staffing.missingResting[g];
    double off = resting + staffing.missingOff[g];
    Reason reason = Reason.STANDS_IN;
    if (at < absent) {
      reason = Reason.ABSENT;
    } else if (at < resting) {
      reason = Reason.RESTS;
    } else if (at < off) {
      reason = Reason.TIME_OFF;
    }
    return new Cause(reason, g);
  }

  /** Patients of a line are put off. */
  void putOff(int on, int line, int urgency, int number, boolean beforehand) {
    if (on != day || frame.lineSpecialty[line] != specialty) {
      return;
    }
    Group group = groups.getLast();
    for (int n = 0; n < number; n++) {
      int place = beforehand ? group.earlyPatients++ : group.latePatients++;
      patients.add(new Patient(group, place, urgency, beforehand));
    }
  }

  /** Patients are seen again. */
  void seen(
      int on, int ofSpecialty, int kind, int urgency, int putOffOn, int number, boolean inAdded) {
    if (putOffOn == day && ofSpecialty == specialty) {
      batches.add(new Batch(on, kind, urgency, number, inAdded));
    }
  }

  /** What happened to one of them. */
  List<TraceStep> trace(Days days, int number) {
    Checks.require(
        number >= 0 && number < patients.size(),
        "Patient %s of those of %s put off on %s is asked for; expected 0 or more, below %s.",
        number,
        frame.hospital.specialties().get(specialty).name(),
        days.first.plusDays(day),
        patients.size());
    Patient patient = patients.get(number);
    Group group = patient.group;
    List<Cause> causes = patient.beforehand ? group.early : group.late;
    int ofAll = patient.beforehand ? group.earlyPatients : group.latePatients;
    Cause cause = causes.get((int) ((long) patient.place * causes.size() / ofAll));
    SessionKind kind = SessionKind.values()[frame.lineKind[group.line]];
    List<TraceStep> steps = new ArrayList<>();
    steps.add(
        new TraceStep.PutOff(
            days.first.plusDays(day),
            frame.hospital.specialties().get(specialty).name(),
            kind,
            frame.hospital.urgencies().get(patient.urgency).name(),
            patient.beforehand,
            cause.reason,
            cause.grade < 0 ? Optional.empty() : Optional.of(frame.gradeNames.get(cause.grade))));
    steps.add(end(days, number, kind, patient.urgency));
    return List.copyOf(steps);
  }

  /** Those put off on a day in a class are seen in the order in which they were put off. */
  private TraceStep end(Days days, int number, SessionKind kind, int urgency) {
    long before =
        patients.subList(0, number).stream()
            .filter(p -> p.urgency == urgency && frame.lineKind[p.group.line] == kind.ordinal())
            .count();
    for (Batch batch : batches) {
      if (batch.kind == kind.ordinal() && batch.urgency == urgency) {
        LocalDate on = days.first.plusDays(batch.day);
        if (before < batch.number) {
          return new TraceStep.SeenAgain(on, batch.inAddedPlace);
        }
        before -= batch.number;
      }
    }
    return new TraceStep.StillWaits(days.first.plusDays(days.count - 1));
  }
}
