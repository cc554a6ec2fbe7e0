package parley.cli.xlsx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.TableLine;
import parley.rota.format.DutyTables;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.model.Shift;

/** A rota as a workbook: the grid in colours, the list of duties, and what the codes mean. */
public final class DutyWorkbook {

  /** Light grounds on which black text is read well; night and on call have their own. */
  private static final List<String> DAYS =
      List.of("E2F0D9", "FFF2CC", "FCE4D6", "DDEBF7", "EDEDED", "E7F5F3", "FDE9F1", "F4EFD7");

  private static final List<String> NIGHTS = List.of("B4C7E7", "C5B8DE", "A9C9CF");
  private static final String ON_CALL = "F8CBAD";
  private static final String LEAVE = "D9D9D9";

  private DutyWorkbook() {}

  /** The bytes of a workbook; sheets of the caller's follow. */
  public static byte[] write(RotaPlan plan, Rota rota, List<Sheet> more) {
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(new Sheet("Grid", DutyTables.grid(plan, rota), 1, 1, colours(plan)));
    sheets.add(Sheet.table("Duties", DutyTables.list(rota)));
    sheets.add(new Sheet("Shifts", shifts(plan), 1, 1, colours(plan)));
    sheets.addAll(more);
    return WorkbookText.write(sheets);
  }

  /**
   * The duties of a workbook: those of its first sheet that has a grid or a list. Whatever is wrong
   * is told of the first sheet.
   *
   * @param name of the file, as faults tell it
   * @throws CaseFaultsException with the first thing that is wrong
   */
  public static Rota read(String name, byte[] bytes, RotaPlan plan) throws CaseFaultsException {
    Map<String, List<TableLine>> sheets = Workbooks.read(name, bytes);
    for (Map.Entry<String, List<TableLine>> sheet : sheets.entrySet()) {
      if (DutyTables.isOne(sheet.getValue())) {
        return DutyTables.read(name + ", sheet " + sheet.getKey(), sheet.getValue(), plan);
      }
    }
    Map.Entry<String, List<TableLine>> first = sheets.entrySet().iterator().next();
    return DutyTables.read(name + ", sheet " + first.getKey(), first.getValue(), plan);
  }

  private static Map<String, String> colours(RotaPlan plan) {
    Map<String, String> colours = new LinkedHashMap<>();
    int days = 0;
    int nights = 0;
    for (Shift shift : plan.shifts()) {
      if (shift.isOnCall()) {
        colours.put(shift.id(), ON_CALL);
      } else if (shift.endsNextDay()) {
        colours.put(shift.id(), NIGHTS.get(nights++ % NIGHTS.size()));
      } else {
        colours.put(shift.id(), DAYS.get(days++ % DAYS.size()));
      }
    }
    DutyTables.leaveCodes().forEach(code -> colours.put(code, LEAVE));
    return colours;
  }

  private static List<List<String>> shifts(RotaPlan plan) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("code", "name", "start", "end", "hours by the clock", "paid breaks (min)"));
    for (Shift shift : plan.shifts()) {
      rows.add(
          List.of(
              shift.id(),
              shift.name(),
              shift.start().toString(),
              shift.end().toString(),
              BigDecimal.valueOf(shift.clockMinutes())
                  .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                  .toPlainString(),
              Integer.toString(shift.breakMinutes())));
    }
    return rows;
  }
}
