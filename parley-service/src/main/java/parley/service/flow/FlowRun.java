package parley.service.flow;

import parley.service.hospital.Beds;
import parley.service.hospital.Course;
import parley.service.kernel.KeyedRandom;
import parley.service.kernel.Resource;
import parley.service.kernel.ShiftChange;
import parley.service.kernel.Simulation;
import parley.service.kernel.Tracer;

/** One replication, which is run day by day. */
final class FlowRun {

  private final FlowModel model;
  private final Recorder recorder;
  private final PlannedPatients planned;
  private final Resource general;
  private final Resource critical;
  private final Simulation run;

  FlowRun(FlowModel model, Course course, long seed, int replication) {
    this.model = model;
    FlowQuestion question = model.question;
    long key = KeyedRandom.replication(seed, replication);
    Days days = new Days(question, model.usual, course);
    recorder = new Recorder(question);
    planned = new PlannedPatients(model.hospital, model.staysShare, days, question.allDays(), key);
    Beds beds = model.hospital.beds();
    String emergencyDuty = model.hospital.emergency().duty();
    Resource clinicians = staff(emergencyDuty, days, key);
    // A duty that does both has one staff for both.
    Resource wardStaff =
        beds.duty().equals(emergencyDuty) ? clinicians : staff(beds.duty(), days, key);
    general = Resource.of("general bed", beds.general());
    critical = Resource.of("critical bed", beds.critical());
    Pathways pathways =
        new Pathways(model, recorder, planned, clinicians, wardStaff, general, critical);
    run = Simulation.of(pathways.compose(), seed, replication);
  }

  private Resource staff(String duty, Days days, long key) {
    return new Resource(
        "staff of " + duty,
        Rosters.of(model.hospital, duty, days, model.question.allDays(), key),
        ShiftChange.HAND_OVER);
  }

  /** Tells a tracer what happens. */
  void trace(Tracer tracer) {
    run.trace(tracer);
  }

  /** Runs all days, and gives what was counted. */
  Recorder run() {
    int beds = model.hospital.beds().general();
    long before = 0;
    for (int day = 0; day < model.question.allDays(); day++) {
      run.run((day + 1) * Stays.HOURS);
      long arrived = run.arrived(Patients.EMERGENCY.ordinal());
      if (model.surge.isPresent()) {
        arrived += run.arrived(Patients.SURGE.ordinal());
      }
      recorder.of(Count.ATTENDED)[day] = arrived - before;
      before = arrived;
      recorder.of(Count.DAY_CASES)[day] = planned.dayCases(day);
      recorder.of(Count.CLINIC_PATIENTS)[day] = planned.clinicPatients(day);
      recorder.midnight(day, run.count(general).inUse(), run.count(critical).inUse(), beds);
    }
    recorder.end(run.now());
    return recorder;
  }
}
