package parley.service.make;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CheckedFile;
import parley.casefile.io.CheckedNode;
import parley.service.format.FileSource;
import parley.service.format.Parts;
import parley.service.format.ServiceFiles;
import parley.service.hospital.Basis;
import parley.service.hospital.Grade;
import parley.service.hospital.Shift;
import parley.service.hospital.Urgency;

/** Reads a template from YAML. */
public final class TemplateReader {

  /** The parts that say where their numbers come from, in the order of the file. */
  private static final List<String> PARTS =
      List.of(
          "grades",
          "shifts",
          "urgencies",
          "national",
          "duties",
          "emergencyStaff",
          "mixes",
          "specialties",
          "lists",
          "emergency",
          "beds",
          "rebooking");

  private final CheckedNode root;
  private final List<FileSource> sources;
  private final List<Basis> bases = new ArrayList<>();

  private TemplateReader(CheckedNode root) throws CaseFaultsException {
    this.root = root;
    sources = Parts.sources(root.at("sources"));
    for (String part : PARTS) {
      bases.add(Parts.basis(part, root.at(part), sources));
    }
  }

  /**
   * Reads a template.
   *
   * @param name of the file, as faults tell it
   * @throws CaseFaultsException with what is wrong
   */
  public static Template read(String name, String text) throws CaseFaultsException {
    return new TemplateReader(CheckedFile.read(name, "service-template", ServiceFiles.GUIDE, text))
        .template();
  }

  private Template template() throws CaseFaultsException {
    List<Grade> grades = Parts.grades(root.at("grades"));
    List<Shift> shifts = Parts.shifts(root.at("shifts"));
    List<Urgency> urgencies = Parts.urgencies(root.at("urgencies"));
    List<String> gradeNames = grades.stream().map(Grade::name).toList();
    List<String> shiftNames = shifts.stream().map(Shift::name).toList();
    List<Template.DutyRate> rates = rates(gradeNames, shiftNames);
    Template.EmergencyStaff staff = emergencyStaff(gradeNames, shiftNames);
    List<Template.SpecialtyShape> specialties =
        specialties(gradeNames, mixes(urgencies.stream().map(Urgency::name).toList()));
    List<String> duties = new ArrayList<>(rates.stream().map(Template.DutyRate::name).toList());
    duties.add(staff.duty());
    Template.Department department = department(duties);
    Template.Wards wards = wards(duties);
    CheckedNode national = root.at("national");
    CheckedNode lists = root.at("lists");
    var rebooking = Parts.rebooking(root.at("rebooking"));
    return root.make(() ->
        new Template(
            root.at("name").text(),
            sources,
            grades,
            shifts,
            urgencies,
            new Template.National(
                national.at("plannedAWeekday").number(), national.at("theatreShare").number()),
            rates,
            staff,
            specialties,
            new Template.Lists(
                lists.at("startsPerListed").number(),
                lists.at("removedShareAWeek").number(),
                lists.at("startsPerClinicPatient").number()),
            department,
            wards,
            rebooking,
            bases));
  }

  private List<Template.DutyRate> rates(List<String> grades, List<String> shifts)
      throws CaseFaultsException {
    List<Template.DutyRate> rates = new ArrayList<>();
    for (CheckedNode item : root.at("duties").at("list").items()) {
      Parts.checkName("grade", item.at("grade"), item.at("grade").text(), grades);
      Parts.checkName("shift", item.at("shift"), item.at("shift").text(), shifts);
      rates.add(
          new Template.DutyRate(
              item.at("name").text(),
              item.at("grade").text(),
              item.at("shift").text(),
              Template.Per.valueOf(
                  item.at("per").text().toUpperCase(Locale.ROOT).replace(' ', '_')),
              item.at("weekday").number(),
              item.at("weekend").number(),
              item.at("minimumWeekday").number(),
              item.at("minimumWeekend").number()));
    }
    return rates;
  }

  private Template.EmergencyStaff emergencyStaff(List<String> grades, List<String> shifts)
      throws CaseFaultsException {
    CheckedNode part = root.at("emergencyStaff");
    Map<String, Map<String, Double>> shares = new LinkedHashMap<>();
    for (Map.Entry<String, CheckedNode> shift : part.at("grades").fields().entrySet()) {
      Parts.checkName("shift", shift.getValue(), shift.getKey(), shifts);
      Parts.checkNames("grade", shift.getValue(), grades);
      shares.put(shift.getKey(), shift.getValue().numbersByName());
    }
    return new Template.EmergencyStaff(
        part.at("duty").text(),
        part.at("utilisation").number(),
        part.at("highest").number(),
        part.at("minimumShare").number(),
        shares);
  }

  private Map<String, Map<String, Double>> mixes(List<String> urgencies)
      throws CaseFaultsException {
    Map<String, Map<String, Double>> mixes = new LinkedHashMap<>();
    for (Map.Entry<String, CheckedNode> mix : root.at("mixes").at("list").fields().entrySet()) {
      Parts.checkNames("class of urgency", mix.getValue(), urgencies);
      mixes.put(mix.getKey(), mix.getValue().numbersByName());
    }
    return mixes;
  }

  private List<Template.SpecialtyShape> specialties(
      List<String> grades, Map<String, Map<String, Double>> mixes) throws CaseFaultsException {
    List<Template.SpecialtyShape> specialties = new ArrayList<>();
    for (CheckedNode item : root.at("specialties").at("list").items()) {
      List<Template.SessionShape> clinics = new ArrayList<>();
      for (CheckedNode clinic : item.at("clinics").items()) {
        clinics.add(session(clinic, clinic.at("share").number(), grades, mixes));
      }
      specialties.add(
          new Template.SpecialtyShape(
              item.at("name").text(),
              item.at("code").text(),
              item.at("clinicShare").number(),
              item.at("theatreShare").number(),
              session(item.at("theatre"), 1, grades, mixes),
              clinics,
              Parts.stay(item.at("stay")),
              item.at("criticalShare").number()));
    }
    return specialties;
  }

  private static Template.SessionShape session(
      CheckedNode item, double share, List<String> grades, Map<String, Map<String, Double>> mixes)
      throws CaseFaultsException {
    Parts.checkNames("grade", item.at("staff"), grades);
    String mix = item.at("mix").text();
    Parts.checkName("mix", item.at("mix"), mix, List.copyOf(mixes.keySet()));
    return new Template.SessionShape(
        share,
        item.at("places").number(),
        item.at("booked").number(),
        item.at("staff").numbersByName(),
        Optional.ofNullable(mixes.get(mix)).orElseThrow(),
        item.find("staysShare").map(CheckedNode::number).orElse(0.0));
  }

  private Template.Department department(List<String> duties) throws CaseFaultsException {
    CheckedNode part = root.at("emergency");
    Parts.checkName("duty", part.at("duty"), part.at("duty").text(), duties);
    return new Template.Department(
        part.at("attendancesPerOccupiedBed").number(),
        part.at("withoutDepartment").number(),
        part.at("byHour").numbers(),
        part.at("byWeekday").numbers(),
        Parts.streams(part.at("streams")),
        part.at("duty").text(),
        part.at("targetHours").number(),
        part.at("longHours").number());
  }

  private Template.Wards wards(List<String> duties) throws CaseFaultsException {
    CheckedNode part = root.at("beds");
    Parts.checkName("duty", part.at("duty"), part.at("duty").text(), duties);
    return new Template.Wards(
        part.at("criticalPerGeneral").number(),
        part.at("otherPerAdmission").number(),
        part.at("shortestStay").number(),
        part.at("longestStay").number(),
        part.at("usualStay").number(),
        part.at("variation").number(),
        part.at("delayedShare").number(),
        part.at("delayedBeds").number(),
        part.at("delayVariation").number(),
        part.at("criticalShare").number(),
        Parts.stay(part.at("criticalStay")),
        part.at("duty").text(),
        part.at("dischargeMinutes").number());
  }
}
