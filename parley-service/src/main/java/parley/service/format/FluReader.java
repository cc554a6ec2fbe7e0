package parley.service.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CheckedTable;
import parley.service.surge.FluWeek;

/** Reads weeks of influenza from CSV. */
public final class FluReader {

  private static final String WEEK = "week_ending";
  private static final String BEDS = "flu_beds_avg";
  private static final double MOST = 10_000_000;

  private FluReader() {}

  /**
   * The weeks in the order of time. Other columns are left alone, and cells may be empty but for
   * the week and its beds.
   *
   * @param name of the file, as faults tell it
   * @throws CaseFaultsException with what is wrong
   */
  public static List<FluWeek> read(String name, String text) throws CaseFaultsException {
    CheckedTable table =
        CheckedTable.read(name, text, List.of(WEEK, BEDS, "flu_cc_beds_avg", "staff_sick_avg"));
    List<FluWeek> weeks = new ArrayList<>();
    Set<LocalDate> seen = new HashSet<>();
    for (CheckedTable.Row row : table.rows()) {
      LocalDate end = row.day(WEEK);
      if (!seen.add(end)) {
        throw row.fault(WEEK, end + " twice", "each week once");
      }
      weeks.add(
          new FluWeek(
              end,
              row.number(BEDS, 0, MOST),
              row.findNumber("flu_cc_beds_avg", 0, MOST),
              row.findNumber("staff_sick_avg", 0, MOST),
              row.find("known").isPresent() ? row.day("known") : end));
    }
    weeks.sort(Comparator.comparing(FluWeek::weekEnding));
    return List.copyOf(weeks);
  }
}
