package parley.service.make;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import parley.casefile.Confidence;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CheckedTable;

/** Reads the tables of what was published of hospitals. */
public final class Tables {

  private static final double MOST = 1e7;
  private static final double MOST_WEEKS = 2_000;

  private Tables() {}

  /**
   * The rows of hospitals by quarter.
   *
   * @param name of the file, as faults tell it
   * @param template whose sources the rows name
   * @throws CaseFaultsException with what is wrong
   */
  public static List<TrustRow> trusts(String name, String text, Template template)
      throws CaseFaultsException {
    List<TrustRow> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (CheckedTable.Row row :
        CheckedTable.read(
                name,
                text,
                List.of(
                    "code",
                    "name",
                    "region",
                    "quarter",
                    "quarterEnd",
                    "bedsAvailable",
                    "bedsOccupied",
                    "attendances",
                    "longWaits",
                    "fourHourShare",
                    "cancellations",
                    "known",
                    "source",
                    "confidence"))
            .rows()) {
      String key = row.text("code") + " in " + row.text("quarter");
      if (!seen.add(key)) {
        throw row.fault("quarter", key + " twice", "each quarter of a hospital once");
      }
      OptionalDouble available = row.findNumber("bedsAvailable", 0, MOST);
      OptionalDouble occupied = row.findNumber("bedsOccupied", 0, MOST);
      if (occupied.isPresent() != available.isPresent()
          || occupied.orElse(0) > available.orElse(0)) {
        throw row.fault(
            "bedsOccupied",
            row.find("bedsOccupied").orElse("an empty cell"),
            "no more than the beds available, and both or neither");
      }
      rows.add(
          new TrustRow(
              row.text("code"),
              row.text("name"),
              row.text("region"),
              row.text("quarter"),
              row.day("quarterEnd"),
              available,
              occupied,
              row.findNumber("attendances", 0, MOST),
              row.findNumber("longWaits", 0, MOST),
              row.findNumber("fourHourShare", 0, 1),
              row.findNumber("cancellations", 0, MOST),
              row.day("known"),
              source(row, template),
              confidence(row)));
    }
    return List.copyOf(rows);
  }

  /**
   * The rows of waiting lists.
   *
   * @param name of the file, as faults tell it
   * @param template whose sources the rows name
   * @throws CaseFaultsException with what is wrong
   */
  public static List<ListRow> lists(String name, String text, Template template)
      throws CaseFaultsException {
    List<ListRow> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (CheckedTable.Row row :
        CheckedTable.read(
                name,
                text,
                List.of(
                    "code",
                    "functionCode",
                    "size",
                    "within18",
                    "medianWeeks",
                    "p92Weeks",
                    "over52",
                    "over65",
                    "known",
                    "source",
                    "confidence"))
            .rows()) {
      String key = row.text("code") + " " + row.text("functionCode") + " " + row.day("known");
      if (!seen.add(key)) {
        throw row.fault("functionCode", key + " twice", "each list of a day once");
      }
      try {
        rows.add(
            new ListRow(
                row.text("code"),
                row.text("functionCode"),
                (long) row.number("size", 1, MOST),
                (long) row.number("within18", 0, MOST),
                row.findNumber("medianWeeks", 0, MOST_WEEKS),
                row.findNumber("p92Weeks", 0, MOST_WEEKS),
                (long) row.number("over52", 0, MOST),
                (long) row.number("over65", 0, MOST),
                row.day("known"),
                source(row, template),
                confidence(row)));
      } catch (IllegalArgumentException e) {
        throw row.fault("size", String.valueOf(e.getMessage()), "numbers that fit each other");
      }
    }
    return List.copyOf(rows);
  }

  private static String source(CheckedTable.Row row, Template template) throws CaseFaultsException {
    String id = row.text("source");
    if (template.sources().stream().noneMatch(s -> s.id().equals(id))) {
      throw row.fault("source", '"' + id + '"', "the id of a source of the template");
    }
    return id;
  }

  private static Confidence confidence(CheckedTable.Row row) throws CaseFaultsException {
    String word = row.text("confidence");
    try {
      return Confidence.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.fault("confidence", '"' + word + '"', "high, medium or low");
    }
  }
}
