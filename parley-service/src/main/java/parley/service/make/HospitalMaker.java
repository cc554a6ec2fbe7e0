package parley.service.make;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.casefile.Confidence;
import parley.casefile.Nearest;
import parley.service.format.FileSource;
import parley.service.format.HospitalFile;
import parley.service.hospital.Basis;
import parley.service.hospital.Beds;
import parley.service.hospital.Duty;
import parley.service.hospital.Emergency;
import parley.service.hospital.Hospital;
import parley.service.hospital.PlannedSession;
import parley.service.hospital.SessionKind;
import parley.service.hospital.Specialty;
import parley.service.waiting.WeeklyBands;

/** Makes hospitals of a template and of what was published of each until a day. */
public final class HospitalMaker {

  private static final int WORKING_DAYS = 5;

  private final Template template;
  private final Map<String, Published> hospitals;
  private final List<String> codes;
  private final Sharing sharing;

  /**
   * A maker.
   *
   * @param asOf rows that became known after this day are not used
   */
  public HospitalMaker(
      Template template, List<TrustRow> trusts, List<ListRow> lists, LocalDate asOf) {
    this.template = template;
    hospitals = Published.on(asOf, trusts);
    codes = List.copyOf(hospitals.keySet());
    sharing = new Sharing(hospitals.values(), lists, asOf);
  }

  /** The codes of the hospitals of which enough is known, in the order of the alphabet. */
  public List<String> codes() {
    return codes;
  }

  /**
   * A hospital and the sources of its parts.
   *
   * @throws IllegalArgumentException if nothing is known of it; the message names one that may be
   *     meant
   */
  public HospitalFile make(String code) {
    Published published = hospitals.get(code);
    if (published == null) {
      throw new IllegalArgumentException(
          "There is no hospital \"%s\" of whose beds anything was known; expected one of %s codes.%s"
              .formatted(
                  code,
                  codes.size(),
                  Nearest.find(code, codes).map(c -> " Did you mean " + c + "?").orElse("")));
    }
    List<Specialty> specialties = specialties(published);
    Emergency emergency = emergency(published);
    Beds beds = new MadeBeds(template).of(published, emergency, specialties);
    double unplanned =
        (published.isWithoutDepartment() ? 0 : MadeBeds.admitted(emergency))
            + beds.otherAdmissionsADay();
    List<Duty> duties = new MadeStaff(template).duties(beds, emergency, unplanned);
    List<Basis> bases = bases(published);
    Hospital hospital =
        new Hospital(
            code,
            published.beds().name(),
            published.beds().region(),
            template.grades(),
            template.shifts(),
            template.urgencies(),
            duties,
            specialties,
            emergency,
            beds,
            template.rebooking(),
            bases);
    return new HospitalFile(hospital, sources(bases));
  }

  private List<Specialty> specialties(Published published) {
    List<Specialty> specialties = new ArrayList<>();
    List<Template.SpecialtyShape> shapes = template.specialties();
    for (int place = 0; place < shapes.size(); place++) {
      Template.SpecialtyShape shape = shapes.get(place);
      int offset = codes.indexOf(published.code()) + 2 * place;
      double planned = template.national().plannedAWeekday();
      double inTheatre = template.national().theatreShare();
      List<PlannedSession> sessions = new ArrayList<>();
      session(
              published,
              shape,
              SessionKind.THEATRE,
              shape.theatre(),
              planned * inTheatre * shape.theatreShare(),
              offset)
          .ifPresent(sessions::add);
      for (Template.SessionShape clinic : shape.clinics()) {
        session(
                published,
                shape,
                SessionKind.CLINIC,
                clinic,
                planned * (1 - inTheatre) * shape.clinicShare() * clinic.share(),
                ++offset)
            .ifPresent(sessions::add);
      }
      if (!sessions.isEmpty()) {
        specialties.add(specialty(published, shape, sessions));
      }
    }
    return specialties;
  }

  private Optional<PlannedSession> session(
      Published published,
      Template.SpecialtyShape shape,
      SessionKind kind,
      Template.SessionShape session,
      double patients,
      int offset) {
    long sessions =
        sharing.part(published.code(), shape.code(), WORKING_DAYS * patients / session.patients());
    return sessions == 0
        ? Optional.empty()
        : Optional.of(
            new PlannedSession(
                kind,
                Sharing.week(sessions, offset),
                session.staff(),
                session.places(),
                session.booked(),
                session.mix(),
                session.staysShare()));
  }

  private Specialty specialty(
      Published published, Template.SpecialtyShape shape, List<PlannedSession> sessions) {
    Optional<ListRow> list = sharing.findList(published.code(), shape.code());
    double clinicPatients =
        sessions.stream()
            .filter(s -> s.kind() == SessionKind.CLINIC)
            .mapToDouble(s ->
                s.sessionsByWeekday().stream().mapToDouble(n -> n * s.places() * s.booked()).sum())
            .sum();
    Template.Lists rules = template.lists();
    double starts =
        list.map(r -> r.size() * rules.startsPerListed())
            .orElse(clinicPatients * rules.startsPerClinicPatient());
    Optional<WeeklyBands> bands = list.map(MadeBands::of);
    return new Specialty(
        shape.name(),
        shape.code(),
        bands,
        Rounded.to(starts, 2),
        rules.removedShareAWeek(),
        sessions,
        shape.stay(),
        hasCritical(published) ? shape.criticalShare() : 0);
  }

  private boolean hasCritical(Published published) {
    return Math.round(Math.round(published.bedsAvailable()) * template.wards().criticalPerGeneral())
        > 0;
  }

  private Emergency emergency(Published published) {
    Template.Department department = template.department();
    double attendances =
        published.isWithoutDepartment()
            ? department.without()
            : published
                .attendancesADay()
                .orElse(published.bedsOccupied() * department.perOccupiedBed());
    return new Emergency(
        Math.max(department.without(), Rounded.to(attendances, 2)),
        department.byHour(),
        department.byWeekday(),
        department.streams(),
        department.duty(),
        department.targetHours(),
        department.longHours());
  }

  private List<Basis> bases(Published published) {
    TrustRow beds = published.beds();
    String ofBeds = "Beds as published for %s; stays made. ".formatted(beds.quarter());
    String ofDepartment =
        published.isWithoutDepartment()
            ? "It has no major department; next to no attendances stand for none. "
            : published
                .attendances()
                .map(r -> "Attendances as published for %s. ".formatted(r.quarter()))
                .orElse("No attendances were found; made from the beds in use. ");
    List<String> departmentSources =
        published.attendances().map(r -> List.of(r.source())).orElse(List.of(beds.source()));
    List<String> listSources =
        template.specialties().stream()
            .flatMap(s -> sharing.findList(published.code(), s.code()).stream())
            .map(ListRow::source)
            .distinct()
            .toList();
    String ofLists =
        listSources.isEmpty()
            ? "No list was known; sessions by the share of all beds. "
            : "Lists made from their published size, shares and percentiles; sessions by the share"
                + " of all who wait. ";
    return List.of(
        own("grades"),
        own("shifts"),
        own("urgencies"),
        made("duties", List.of("duties", "emergencyStaff"), List.of(beds.source()), ""),
        made(
            "specialties",
            List.of("national", "specialties", "mixes", "lists"),
            listSources,
            ofLists),
        made("emergency", List.of("emergency"), departmentSources, ofDepartment),
        made("beds", List.of("beds"), List.of(beds.source()), ofBeds),
        own("rebooking"));
  }

  private Basis own(String part) {
    return template.findBasis(part).orElseThrow();
  }

  private Basis made(String part, List<String> from, List<String> sources, String before) {
    Set<String> all = new LinkedHashSet<>(sources);
    StringBuilder note = new StringBuilder(before);
    for (String name : from) {
      Basis basis = own(name);
      all.addAll(basis.sources());
      note.append(basis.note()).append(' ');
    }
    return new Basis(part, List.copyOf(all), Confidence.LOW, true, note.toString().strip());
  }

  private List<FileSource> sources(List<Basis> bases) {
    Set<String> named = new LinkedHashSet<>();
    bases.forEach(b -> named.addAll(b.sources()));
    return template.sources().stream().filter(s -> named.contains(s.id())).toList();
  }
}
