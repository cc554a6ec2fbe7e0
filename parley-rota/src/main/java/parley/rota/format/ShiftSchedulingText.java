package parley.rota.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.Fault;
import parley.rota.line.LineProblem;

/**
 * Reads the text format of the shift-scheduling instances of T. Curtois and R. Qu: sections with a
 * line for each entry, fields between commas, comments after {@code #}.
 */
public final class ShiftSchedulingText {

  private static final List<String> SECTIONS =
      List.of(
          "SECTION_HORIZON",
          "SECTION_SHIFTS",
          "SECTION_STAFF",
          "SECTION_DAYS_OFF",
          "SECTION_SHIFT_ON_REQUESTS",
          "SECTION_SHIFT_OFF_REQUESTS",
          "SECTION_COVER");

  private static final int MOST_SHIFTS = 120;
  private static final int MOST = 1_000_000;

  private final String name;
  private final Map<String, Integer> shiftIndex = new HashMap<>();
  private final Map<String, Integer> personIndex = new HashMap<>();
  private int days;

  private ShiftSchedulingText(String name) {
    this.name = name;
  }

  /** A line of a section, without its comment. */
  private record Entry(int line, String[] fields) {}

  /** Whether a text looks like one of this format. */
  public static boolean isOne(String text) {
    return text.lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty() && !l.startsWith("#"))
        .findFirst()
        .map(l -> l.startsWith("SECTION_"))
        .orElse(false);
  }

  /**
   * The problem of a text.
   *
   * @param name of the file, as faults tell it
   * @throws CaseFaultsException with the first thing that is wrong
   */
  public static LineProblem read(String name, String text) throws CaseFaultsException {
    return new ShiftSchedulingText(name).problem(sections(name, text));
  }

  private static Map<String, List<Entry>> sections(String name, String text)
      throws CaseFaultsException {
    Map<String, List<Entry>> sections = new HashMap<>();
    SECTIONS.forEach(s -> sections.put(s, new ArrayList<>()));
    List<Entry> current = null;
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("SECTION_")) {
        current = sections.get(line);
        if (current == null) {
          throw fault(name, i + 1, "", line, "one of " + String.join(", ", SECTIONS));
        }
      } else if (current == null) {
        throw fault(name, i + 1, "", line, "a section, as in SECTION_HORIZON");
      } else {
        current.add(new Entry(i + 1, line.split(",", -1)));
      }
    }
    return sections;
  }

  private LineProblem problem(Map<String, List<Entry>> sections) throws CaseFaultsException {
    days = horizon(section(sections, "SECTION_HORIZON"));
    List<LineProblem.ShiftType> shifts = shifts(section(sections, "SECTION_SHIFTS"));
    List<LineProblem.Person> people =
        people(section(sections, "SECTION_STAFF"), daysOff(sections), shifts.size());
    List<LineProblem.Wish> wishes = new ArrayList<>();
    wishes(section(sections, "SECTION_SHIFT_ON_REQUESTS"), true, wishes);
    wishes(section(sections, "SECTION_SHIFT_OFF_REQUESTS"), false, wishes);
    return new LineProblem(
        name, days, shifts, people, wishes, cover(section(sections, "SECTION_COVER")));
  }

  private static List<Entry> section(Map<String, List<Entry>> sections, String section) {
    return sections.getOrDefault(section, List.of());
  }

  private int horizon(List<Entry> entries) throws CaseFaultsException {
    if (entries.size() != 1) {
      throw fault(name, 0, "SECTION_HORIZON", entries.size() + " lines", "one, with the days");
    }
    Entry entry = entries.getFirst();
    int found = number(entry, 0, "days", 1, MOST);
    if (found % 7 != 0) {
      throw fault(name, entry.line(), "days", Integer.toString(found), "whole weeks");
    }
    return found;
  }

  private List<LineProblem.ShiftType> shifts(List<Entry> entries) throws CaseFaultsException {
    if (entries.isEmpty() || entries.size() > MOST_SHIFTS) {
      throw fault(name, 0, "SECTION_SHIFTS", entries.size() + " lines", "1 to " + MOST_SHIFTS);
    }
    for (Entry entry : entries) {
      size(entry, 3, "a shift, its minutes, and those that may not follow");
      shiftIndex.put(entry.fields()[0].strip(), shiftIndex.size());
    }
    if (shiftIndex.size() < entries.size()) {
      throw fault(name, 0, "SECTION_SHIFTS", "a shift twice", "each shift once");
    }
    List<LineProblem.ShiftType> shifts = new ArrayList<>();
    for (Entry entry : entries) {
      Set<Integer> notBefore = new HashSet<>();
      for (String id : entry.fields()[2].split("\\|")) {
        if (!id.isBlank()) {
          notBefore.add(index(entry, shiftIndex, id, "shift"));
        }
      }
      shifts.add(
          new LineProblem.ShiftType(
              entry.fields()[0].strip(), number(entry, 1, "minutes", 1, 1440), notBefore));
    }
    return shifts;
  }

  private Map<String, Entry> daysOff(Map<String, List<Entry>> sections) throws CaseFaultsException {
    Map<String, Entry> daysOff = new HashMap<>();
    for (Entry entry : section(sections, "SECTION_DAYS_OFF")) {
      String id = entry.fields()[0].strip();
      if (daysOff.put(id, entry) != null) {
        throw fault(name, entry.line(), "EmployeeID", id, "each person once");
      }
    }
    return daysOff;
  }

  private List<LineProblem.Person> people(
      List<Entry> entries, Map<String, Entry> daysOff, int shifts) throws CaseFaultsException {
    List<LineProblem.Person> people = new ArrayList<>();
    for (Entry entry : entries) {
      size(entry, 8, "a person with eight fields");
      String id = entry.fields()[0].strip();
      if (personIndex.put(id, people.size()) != null) {
        throw fault(name, entry.line(), "ID", id, "each person once");
      }
      people.add(
          new LineProblem.Person(
              id,
              maxShifts(entry, shifts),
              number(entry, 2, "MaxTotalMinutes", 0, MOST),
              number(entry, 3, "MinTotalMinutes", 0, MOST),
              number(entry, 4, "MaxConsecutiveShifts", 1, MOST),
              number(entry, 5, "MinConsecutiveShifts", 1, MOST),
              number(entry, 6, "MinConsecutiveDaysOff", 1, MOST),
              number(entry, 7, "MaxWeekends", 0, MOST),
              off(Optional.ofNullable(daysOff.get(id)))));
    }
    for (Map.Entry<String, Entry> off : daysOff.entrySet()) {
      index(off.getValue(), personIndex, off.getKey(), "person");
    }
    return people;
  }

  private List<Integer> maxShifts(Entry entry, int shifts) throws CaseFaultsException {
    Integer[] most = new Integer[shifts];
    Arrays.fill(most, days);
    for (String part : entry.fields()[1].split("\\|")) {
      String[] pair = part.split("=", -1);
      if (pair.length != 2) {
        throw fault(name, entry.line(), "MaxShifts", part, "a shift and its most, as in D=14");
      }
      most[index(entry, shiftIndex, pair[0], "shift")] =
          parse(entry, pair[1], "MaxShifts", 0, MOST);
    }
    return List.of(most);
  }

  private Set<Integer> off(Optional<Entry> entry) throws CaseFaultsException {
    Set<Integer> off = new HashSet<>();
    if (entry.isPresent()) {
      for (int i = 1; i < entry.get().fields().length; i++) {
        off.add(number(entry.get(), i, "day", 0, days - 1));
      }
    }
    return off;
  }

  private void wishes(List<Entry> entries, boolean on, List<LineProblem.Wish> wishes)
      throws CaseFaultsException {
    for (Entry entry : entries) {
      size(entry, 4, "a person, day, shift and weight");
      wishes.add(
          new LineProblem.Wish(
              index(entry, personIndex, entry.fields()[0], "person"),
              number(entry, 1, "Day", 0, days - 1),
              index(entry, shiftIndex, entry.fields()[2], "shift"),
              on,
              number(entry, 3, "Weight", 0, MOST)));
    }
  }

  private List<LineProblem.Cover> cover(List<Entry> entries) throws CaseFaultsException {
    List<LineProblem.Cover> cover = new ArrayList<>();
    for (Entry entry : entries) {
      size(entry, 5, "a day, shift, requirement and two weights");
      cover.add(
          new LineProblem.Cover(
              number(entry, 0, "Day", 0, days - 1),
              index(entry, shiftIndex, entry.fields()[1], "shift"),
              number(entry, 2, "Requirement", 0, MOST),
              number(entry, 3, "Weight for under", 0, MOST),
              number(entry, 4, "Weight for over", 0, MOST)));
    }
    return cover;
  }

  private void size(Entry entry, int fields, String expected) throws CaseFaultsException {
    if (entry.fields().length != fields) {
      throw fault(name, entry.line(), "", entry.fields().length + " fields", expected);
    }
  }

  private int index(Entry entry, Map<String, Integer> indexes, String id, String what)
      throws CaseFaultsException {
    Integer index = indexes.get(id.strip());
    if (index == null) {
      throw fault(name, entry.line(), what, id.strip(), "a " + what + " that the file lists");
    }
    return index;
  }

  private int number(Entry entry, int field, String what, int least, int most)
      throws CaseFaultsException {
    return parse(entry, entry.fields()[field], what, least, most);
  }

  private int parse(Entry entry, String text, String what, int least, int most)
      throws CaseFaultsException {
    try {
      int value = Integer.parseInt(text.strip());
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below, with the same words
    }
    throw fault(
        name, entry.line(), what, text.strip(), "a whole number from " + least + " to " + most);
  }

  private static CaseFaultsException fault(
      String name, int line, String field, String found, String expected) {
    return new CaseFaultsException(
        List.of(new Fault(name, line, field, "\"" + found + "\"", expected, Optional.empty())));
  }
}
