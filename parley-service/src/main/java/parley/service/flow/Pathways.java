package parley.service.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import parley.service.hospital.Surge;
import parley.service.kernel.Action;
import parley.service.kernel.Arrivals;
import parley.service.kernel.Draw;
import parley.service.kernel.KeyedRandom;
import parley.service.kernel.Model;
import parley.service.kernel.Moment;
import parley.service.kernel.Pathway;
import parley.service.kernel.Resource;
import parley.service.kernel.Step;

/** The pathways of one replication, which count what happens in its recorder. */
final class Pathways {

  // Urgency where patients wait for beds.
  private static final int IN_A_BED = 0;
  private static final int UNPLANNED = 1;
  private static final int FIRST_PLANNED = 2;
  private static final int LAST = 31;

  // What random numbers of planned patients are for.
  private static final int CARE = 11;
  private static final int DELAY = 12;
  private static final int CRITICAL_CARE = 13;

  private static final Draw PATIENCE = new Draw.Fixed(FlowModel.PATIENCE_HOURS);

  private final FlowModel model;
  private final Recorder recorder;
  private final PlannedPatients planned;
  private final Resource clinicians;
  private final Resource wardStaff;
  private final Resource general;
  private final Resource critical;
  private final KeyedRandom random = new KeyedRandom();

  Pathways(
      FlowModel model,
      Recorder recorder,
      PlannedPatients planned,
      Resource clinicians,
      Resource wardStaff,
      Resource general,
      Resource critical) {
    this.model = model;
    this.recorder = recorder;
    this.planned = planned;
    this.clinicians = clinicians;
    this.wardStaff = wardStaff;
    this.general = general;
    this.critical = critical;
  }

  /** All of them with those who come. */
  Model compose() {
    List<Model.Stream> streams = new ArrayList<>();
    int opening = model.openingGeneral + model.openingCritical;
    add(streams, new Arrivals.At(new double[opening]), opening(), IN_A_BED);
    add(streams, model.attendances, emergency(), LAST);
    add(streams, model.otherAdmissions, other(), UNPLANNED);
    add(streams, new Arrivals.At(planned.times()), planned(), LAST);
    model.surge.ifPresent(arrivals -> add(streams, arrivals, surge(), LAST));
    List<Resource> resources =
        clinicians.equals(wardStaff)
            ? List.of(clinicians, general, critical)
            : List.of(clinicians, wardStaff, general, critical);
    return new Model(resources, streams, Recorder.FIELDS);
  }

  private static void add(
      List<Model.Stream> streams, Arrivals arrivals, Pathway pathway, int urgency) {
    streams.add(new Model.Stream(pathway.name(), arrivals, pathway, urgency));
  }

  private static Pathway.Builder path(Patients patients) {
    return Pathway.named(patients.name());
  }

  private Pathway opening() {
    Pathway.Builder path =
        path(Patients.OPENING)
            .choose(
                "where",
                m -> m.number() < model.openingCritical ? 0 : 1,
                List.of("critical", "general"))
            .label("critical")
            .seize(critical)
            .until("critical care", m -> m.now() + model.criticalStay.restOfCare(m.random()))
            .seize(general)
            .release(critical)
            .until("stay", m -> stay(m, model.emergencyStay, m.random()))
            .go("stayed")
            .label("general")
            .seize(general)
            .until("rest of the stay", m -> restOfStay(m, m.random()))
            .label("stayed");
    return leave(path, this::delay).build();
  }

  private Pathway emergency() {
    Pathway.Builder path = path(Patients.EMERGENCY);
    seen(path, model.shares);
    for (FlowModel.Kind kind : model.kinds) {
      treated(path, kind)
          .split(
              "needs a bed",
              List.of(kind.admittedShare(), 1 - kind.admittedShare()),
              List.of("bed", "home"));
    }
    path.label("home").act("goes home", recorder::leavesEmergency).leave();
    return unplanned(path, true);
  }

  private Pathway other() {
    return unplanned(path(Patients.OTHER), false);
  }

  private Pathway surge() {
    Surge load = model.question.surge().orElseThrow();
    Pathway.Builder path = path(Patients.SURGE);
    seen(path, model.admittedShares);
    for (FlowModel.Kind kind : model.kinds) {
      treated(path, kind).go("bed");
    }
    bed(path, true, load.criticalShare());
    path.until(
        "stay",
        m ->
            model.leaving.after(
                m.now(), Stays.afterNights(m.now(), load.meanStayDays(), m.random())));
    return discharge(path).build();
  }

  private Pathway planned() {
    Pathway.Builder path =
        path(Patients.PLANNED)
            .act(
                "class of urgency",
                m -> m.setUrgency(Math.min(FIRST_PLANNED + patient(m).urgency(), LAST)))
            .choose("where", m -> patient(m).isCritical() ? 0 : 1, List.of("critical", "general"))
            .label("critical")
            .seizeWithin(PATIENCE, critical, "sent home")
            .act("admitted", recorder::getsPlannedBed)
            .until("critical care", m -> criticalCare(m, own(m, CRITICAL_CARE)))
            .act("moves on", m -> m.setUrgency(IN_A_BED))
            .seize(general)
            .release(critical)
            .go("ward")
            .label("general")
            .seizeWithin(PATIENCE, general, "sent home")
            .act("admitted", recorder::getsPlannedBed)
            .label("ward")
            .until("stay", m -> stay(m, plannedStay(m), own(m, CARE)));
    return leave(path, m -> delay(m, plannedStay(m), own(m, DELAY)))
        .leave()
        .label("sent home")
        .act("sent home", m -> recorder.sentHome(m, patient(m).specialty()))
        .build();
  }

  // Parts of pathways.

  private void seen(Pathway.Builder path, List<Double> shares) {
    path.split("kind", shares, model.kinds.stream().map(FlowModel.Kind::label).toList());
  }

  private Pathway.Builder treated(Pathway.Builder path, FlowModel.Kind kind) {
    return path.label(kind.label())
        .act("urgency", m -> m.setUrgency(kind.urgency()))
        .seize(clinicians)
        .act("seen", recorder::seen)
        .hold("clinician", kind.clinician())
        .release(clinicians)
        .hold("tests and treatment", kind.other());
  }

  private Pathway unplanned(Pathway.Builder path, boolean fromEmergency) {
    bed(path, fromEmergency, model.hospital.beds().criticalShare());
    path.until("stay", m -> stay(m, model.emergencyStay, m.random()));
    return leave(path, this::delay).build();
  }

  /** From the request for a bed to a general bed, for some by way of critical care. */
  private void bed(Pathway.Builder path, boolean fromEmergency, double criticalShare) {
    Action admitted = fromEmergency ? recorder::getsBedFromEmergency : recorder::getsBed;
    double share = model.hospital.beds().critical() == 0 ? 0 : criticalShare;
    path.label("bed").act("unplanned", m -> m.setUrgency(UNPLANNED));
    if (fromEmergency) {
      path.act("asks for a bed", recorder::asksForBed);
    }
    path.split("where", List.of(share, 1 - share), List.of("critical", "general"))
        .label("critical")
        .seize(critical)
        .act("admitted", admitted)
        .until("critical care", m -> criticalCare(m, m.random()))
        .act("moves on", m -> m.setUrgency(IN_A_BED))
        .seize(general)
        .release(critical)
        .go("ward")
        .label("general")
        .seize(general)
        .act("admitted", admitted)
        .label("ward");
  }

  /** From the end of care to leaving a general bed; some cannot be taken home for a time. */
  private Pathway.Builder leave(Pathway.Builder path, Step.Clock delay) {
    path.choose(
            "can leave", m -> m.field(Recorder.DELAYED) > 0 ? 0 : 1, List.of("delayed", "ready"))
        .label("delayed")
        .act("delayed", m -> recorder.delayBegins())
        .until("delay", delay)
        .label("ready");
    return discharge(path);
  }

  private Pathway.Builder discharge(Pathway.Builder path) {
    return path.act("ready", recorder::ready)
        .serve("discharge", wardStaff, model.dischargeTime)
        .act("leaves", recorder::leavesBed)
        .release(general);
  }

  // Times at which something ends.

  private double criticalCare(Moment moment, RandomGenerator numbers) {
    double delay =
        model.criticalStay.isDelayed(numbers) ? model.criticalStay.delayHours(numbers) : 0;
    return moment.now() + delay + model.criticalStay.careHours(numbers);
  }

  /** The end of care; whoever can leave then does so in the hours in which patients leave. */
  private double stay(Moment moment, Stays stays, RandomGenerator numbers) {
    boolean isDelayed = stays.isDelayed(numbers);
    moment.setField(Recorder.DELAYED, isDelayed ? 1 : 0);
    double ready = moment.now() + stays.careHours(numbers);
    return isDelayed ? ready : model.leaving.after(moment.now(), ready);
  }

  private double restOfStay(Moment moment, RandomGenerator numbers) {
    Stays stays = model.emergencyStay;
    if (stays.isInCare(numbers)) {
      boolean isDelayed = stays.isDelayed(numbers);
      moment.setField(Recorder.DELAYED, isDelayed ? 1 : 0);
      double ready = moment.now() + stays.restOfCare(numbers);
      return isDelayed ? ready : model.leaving.after(moment.now(), ready);
    }
    return model.leaving.after(moment.now(), moment.now() + stays.restOfDelay(numbers));
  }

  private double delay(Moment moment) {
    return delay(moment, model.emergencyStay, moment.random());
  }

  private double delay(Moment moment, Stays stays, RandomGenerator numbers) {
    return model.leaving.after(moment.now(), moment.now() + stays.delayHours(numbers));
  }

  // Planned patients.

  private PlannedPatients.Patient patient(Moment moment) {
    return planned.get(moment.number());
  }

  private Stays plannedStay(Moment moment) {
    return model.plannedStays.get(patient(moment).specialty());
  }

  private RandomGenerator own(Moment moment, int purpose) {
    random.use(patient(moment).key(), purpose);
    return random;
  }
}
