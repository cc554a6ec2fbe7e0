package parley.service.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.casefile.Confidence;
import parley.casefile.Nearest;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CheckedNode;
import parley.service.hospital.Basis;
import parley.service.hospital.Emergency;
import parley.service.hospital.Grade;
import parley.service.hospital.Rebooking;
import parley.service.hospital.Shift;
import parley.service.hospital.Stay;
import parley.service.hospital.Urgency;

/** Parts that several files share. Each reads what the schema has checked. */
public final class Parts {

  /** The list of the entries of a part. */
  static final String LIST = "list";

  private Parts() {}

  /** The sources of a file, each id once. */
  public static List<FileSource> sources(CheckedNode list) throws CaseFaultsException {
    List<FileSource> sources = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (CheckedNode source : list.items()) {
      String id = source.at("id").text();
      if (!ids.add(id)) {
        throw source.at("id").fault("the id \"" + id + "\" twice", "an id of its own", "");
      }
      sources.add(
          new FileSource(
              id,
              source.at("title").text(),
              source.at("link").text(),
              source.at("licence").text(),
              source.find("date").map(CheckedNode::text)));
    }
    return sources;
  }

  /**
   * Where the numbers of a part come from.
   *
   * @param name of the part
   * @param sources of the file
   */
  public static Basis basis(String name, CheckedNode part, List<FileSource> sources)
      throws CaseFaultsException {
    List<String> ids = new ArrayList<>();
    for (CheckedNode id : part.at("sources").items()) {
      if (sources.stream().noneMatch(s -> s.id().equals(id.text()))) {
        throw id.fault(
            "the source \"" + id.text() + "\"",
            "the id of one of the sources of this file",
            "add it to the list of sources at the head of the file.");
      }
      ids.add(id.text());
    }
    return part.at("sources")
        .make(() ->
            new Basis(
                name,
                ids,
                Confidence.valueOf(part.at("confidence").text().toUpperCase(Locale.ROOT)),
                part.at("synthetic").truth(),
                part.find("note").map(CheckedNode::text).orElse("")));
  }

  /** The grades of staff; those for which one acts down must be there. */
  public static List<Grade> grades(CheckedNode part) throws CaseFaultsException {
    List<Grade> grades = new ArrayList<>();
    for (CheckedNode item : part.at(LIST).items()) {
      grades.add(
          item.make(() ->
              new Grade(
                  item.at("name").text(),
                  item.at("group").text(),
                  item.at("sick").number(),
                  item.find("actsDown").map(CheckedNode::numbersByName).orElse(Map.of()))));
    }
    List<String> names = grades.stream().map(Grade::name).toList();
    for (CheckedNode item : part.at(LIST).items()) {
      Optional<CheckedNode> others = item.find("actsDown");
      if (others.isPresent()) {
        checkNames("grade", others.get(), names);
      }
    }
    return grades;
  }

  /** The shifts of a day. */
  public static List<Shift> shifts(CheckedNode part) throws CaseFaultsException {
    List<Shift> shifts = new ArrayList<>();
    for (CheckedNode item : part.at(LIST).items()) {
      shifts.add(
          item.make(() ->
              new Shift(
                  item.at("name").text(),
                  item.at("fromHour").whole(),
                  item.at("hours").whole(),
                  item.at("planned").truth(),
                  item.at("restAfter").truth())));
    }
    return shifts;
  }

  /** The classes of urgency. */
  public static List<Urgency> urgencies(CheckedNode part) throws CaseFaultsException {
    List<Urgency> urgencies = new ArrayList<>();
    for (CheckedNode item : part.at(LIST).items()) {
      urgencies.add(
          item.make(() ->
              new Urgency(
                  item.at("name").text(),
                  item.at("weight").number(),
                  item.at("withinDays").whole())));
    }
    return urgencies;
  }

  /** The kinds of patients of an emergency department. */
  public static List<Emergency.Stream> streams(CheckedNode list) throws CaseFaultsException {
    List<Emergency.Stream> streams = new ArrayList<>();
    for (CheckedNode item : list.items()) {
      streams.add(
          item.make(() ->
              new Emergency.Stream(
                  item.at("name").text(),
                  item.at("share").number(),
                  item.at("urgency").whole(),
                  item.at("clinicianMinutes").number(),
                  item.at("clinicianDeviation").number(),
                  item.at("otherMinutes").number(),
                  item.at("otherDeviation").number(),
                  item.at("admitted").number())));
    }
    return streams;
  }

  /** How patients are booked again. */
  public static Rebooking rebooking(CheckedNode part) throws CaseFaultsException {
    return part.make(() ->
        new Rebooking(
            part.at("noticeDays").whole(),
            part.at("usableShare").number(),
            part.at("extraShare").number(),
            part.at("timeOffShare").number(),
            part.at("timeOffDays").whole()));
  }

  /** A length of stay. */
  public static Stay stay(CheckedNode node) throws CaseFaultsException {
    return node.make(() ->
        new Stay(
            node.at("meanDays").number(),
            node.at("deviationDays").number(),
            node.at("delayedShare").number(),
            node.at("delayMeanDays").number(),
            node.at("delayDeviationDays").number()));
  }

  /**
   * Refuses a name that is not known among the names of a mapping.
   *
   * @param what it names, as in "grade"
   */
  public static void checkNames(String what, CheckedNode mapping, List<String> known)
      throws CaseFaultsException {
    for (Map.Entry<String, CheckedNode> field : mapping.fields().entrySet()) {
      checkName(what, field.getValue(), field.getKey(), known);
    }
  }

  /** Refuses a name that is not known. */
  public static void checkName(String what, CheckedNode node, String name, List<String> known)
      throws CaseFaultsException {
    if (!known.contains(name)) {
      throw node.fault(
          "the unknown %s \"%s\"".formatted(what, name),
          "one of " + String.join(", ", known),
          Nearest.find(name, known).map(n -> "did you mean " + n + "?").orElse(""));
    }
  }
}
