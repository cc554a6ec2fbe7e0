package parley.service.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CheckedFile;
import parley.casefile.io.CheckedNode;
import parley.service.hospital.Basis;
import parley.service.hospital.Beds;
import parley.service.hospital.Duty;
import parley.service.hospital.Emergency;
import parley.service.hospital.Grade;
import parley.service.hospital.Hospital;
import parley.service.hospital.PlannedSession;
import parley.service.hospital.SessionKind;
import parley.service.hospital.Shift;
import parley.service.hospital.Specialty;
import parley.service.hospital.Urgency;
import parley.service.waiting.WeeklyBands;

/** Reads a hospital from YAML. */
public final class HospitalReader {

  /** The basis of a specialty that has one of its own is named so, then its name. */
  static final String SPECIALTY = "specialty ";

  private final CheckedNode root;
  private final List<FileSource> sources;
  private final List<Basis> bases = new ArrayList<>();

  private HospitalReader(CheckedNode root) throws CaseFaultsException {
    this.root = root;
    sources = Parts.sources(root.at("sources"));
  }

  /**
   * Reads a hospital.
   *
   * @param name of the file, as faults tell it
   * @throws CaseFaultsException if the text is no hospital, or one that could not work: nobody to
   *     see patients, or more patients than beds or staff
   */
  public static HospitalFile read(String name, String text) throws CaseFaultsException {
    CheckedNode root = CheckedFile.read(name, "hospital", ServiceFiles.GUIDE, text);
    return new HospitalReader(root).hospital();
  }

  private HospitalFile hospital() throws CaseFaultsException {
    List<Grade> grades = Parts.grades(part("grades"));
    List<Shift> shifts = Parts.shifts(part("shifts"));
    List<Urgency> urgencies = Parts.urgencies(part("urgencies"));
    List<String> gradeNames = grades.stream().map(Grade::name).toList();
    List<Duty> duties = duties(gradeNames, shifts.stream().map(Shift::name).toList());
    List<Specialty> specialties =
        specialties(gradeNames, urgencies.stream().map(Urgency::name).toList());
    List<String> dutyNames = duties.stream().map(Duty::name).distinct().toList();
    Emergency emergency = emergency(dutyNames);
    Beds beds = beds(dutyNames);
    CheckedNode rebooking = part("rebooking");
    var rules = Parts.rebooking(rebooking);
    Hospital hospital =
        root.make(() ->
            new Hospital(
                root.at("code").text(),
                root.at("name").text(),
                root.at("region").text(),
                grades,
                shifts,
                urgencies,
                duties,
                specialties,
                emergency,
                beds,
                rules,
                bases));
    HospitalSense.check(root, hospital);
    return new HospitalFile(hospital, sources);
  }

  private CheckedNode part(String name) throws CaseFaultsException {
    CheckedNode part = root.at(name);
    bases.add(Parts.basis(name, part, sources));
    return part;
  }

  private List<Duty> duties(List<String> grades, List<String> shifts) throws CaseFaultsException {
    List<Duty> duties = new ArrayList<>();
    for (CheckedNode item : part("duties").at(Parts.LIST).items()) {
      Parts.checkName("grade", item.at("grade"), item.at("grade").text(), grades);
      Parts.checkName("shift", item.at("shift"), item.at("shift").text(), shifts);
      duties.add(
          item.make(() ->
              new Duty(
                  item.at("name").text(),
                  item.at("grade").text(),
                  item.at("shift").text(),
                  item.at("usual").numbers(),
                  item.at("minimum").numbers())));
    }
    return duties;
  }

  private List<Specialty> specialties(List<String> grades, List<String> urgencies)
      throws CaseFaultsException {
    List<Specialty> specialties = new ArrayList<>();
    for (CheckedNode item : part("specialties").at(Parts.LIST).items()) {
      specialties.add(specialty(item, grades, urgencies));
    }
    return specialties;
  }

  private Specialty specialty(CheckedNode item, List<String> grades, List<String> urgencies)
      throws CaseFaultsException {
    String name = item.at("name").text();
    if (item.has("sources")) {
      for (String field : List.of("confidence", "synthetic")) {
        if (!item.has(field)) {
          throw item.at("sources")
              .fault("sources without " + field, "sources, confidence and synthetic", "");
        }
      }
      bases.add(Parts.basis(SPECIALTY + name, item, sources));
    }
    List<PlannedSession> sessions = new ArrayList<>();
    for (CheckedNode session : item.at("sessions").items()) {
      sessions.add(session(session, grades, urgencies));
    }
    Optional<WeeklyBands> list = Optional.empty();
    if (item.has("weeks")) {
      CheckedNode weeks = item.at("weeks");
      list =
          Optional.of(
              weeks.make(() ->
                  new WeeklyBands(
                      weeks.numbers().stream().mapToLong(Double::longValue).toArray())));
    }
    Optional<WeeklyBands> waiting = list;
    var stay = Parts.stay(item.at("stay"));
    return item.make(() ->
        new Specialty(
            name,
            item.at("code").text(),
            waiting,
            item.at("startsAWeek").number(),
            item.at("removedShareAWeek").number(),
            sessions,
            stay,
            item.at("criticalShare").number()));
  }

  private static PlannedSession session(
      CheckedNode item, List<String> grades, List<String> urgencies) throws CaseFaultsException {
    Parts.checkNames("grade", item.at("staff"), grades);
    Parts.checkNames("class of urgency", item.at("mix"), urgencies);
    PlannedSession session =
        item.make(() ->
            new PlannedSession(
                SessionKind.valueOf(item.at("kind").text().toUpperCase(Locale.ROOT)),
                item.at("byWeekday").numbers(),
                item.at("staff").numbersByName(),
                item.at("places").number(),
                item.at("booked").number(),
                item.at("mix").numbersByName(),
                item.find("staysShare").map(CheckedNode::number).orElse(0.0)));
    if (session.staff().values().stream().allMatch(n -> n == 0)) {
      throw item.at("staff")
          .fault(
              "a session that needs nobody",
              "a grade and a number above 0, as in consultant: 0.5",
              "");
    }
    return session;
  }

  private Emergency emergency(List<String> duties) throws CaseFaultsException {
    CheckedNode part = part("emergency");
    Parts.checkName("duty", part.at("duty"), part.at("duty").text(), duties);
    List<Emergency.Stream> streams = Parts.streams(part.at("streams"));
    return part.make(() ->
        new Emergency(
            part.at("attendancesADay").number(),
            part.at("byHour").numbers(),
            part.at("byWeekday").numbers(),
            streams,
            part.at("duty").text(),
            part.at("targetHours").number(),
            part.at("longHours").number()));
  }

  private Beds beds(List<String> duties) throws CaseFaultsException {
    CheckedNode part = part("beds");
    Parts.checkName("duty", part.at("duty"), part.at("duty").text(), duties);
    var stay = Parts.stay(part.at("stay"));
    var critical = Parts.stay(part.at("criticalStay"));
    return part.make(() ->
        new Beds(
            part.at("general").whole(),
            part.at("critical").whole(),
            part.at("occupied").number(),
            part.at("otherAdmissionsADay").number(),
            stay,
            part.at("criticalShare").number(),
            critical,
            part.at("duty").text(),
            part.at("dischargeMinutes").number()));
  }
}
