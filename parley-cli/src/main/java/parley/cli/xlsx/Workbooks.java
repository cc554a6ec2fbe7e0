package parley.cli.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.Fault;
import parley.casefile.io.TableLine;

/** Reads workbooks: each sheet as lines of text, with days as in 2026-02-02. */
public final class Workbooks {

  private static final int MOST_COLUMNS = 2_000;

  private Workbooks() {}

  /** Whether a file's first bytes are those of a workbook, or of any other ZIP file. */
  public static boolean isOne(byte[] bytes) {
    return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
  }

  /**
   * The lines of each sheet that is shown and not empty, by its name in the order of the workbook.
   *
   * @param name of the file, as faults tell it
   * @throws CaseFaultsException if the bytes are no workbook
   */
  public static Map<String, List<TableLine>> read(String name, byte[] bytes)
      throws CaseFaultsException {
    if (!isOne(bytes)) {
      boolean isOld = bytes.length > 1 && (bytes[0] & 0xff) == 0xd0 && (bytes[1] & 0xff) == 0xcf;
      throw fault(
          name,
          isOld ? "a workbook of the old kind, or with a password" : "a file that is no workbook",
          "save it as XLSX, without a password.");
    }
    Map<String, List<TableLine>> sheets = new LinkedHashMap<>();
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
      List<org.dhatim.fastexcel.reader.Sheet> all = workbook.getSheets().toList();
      for (org.dhatim.fastexcel.reader.Sheet sheet : all) {
        List<TableLine> lines = new ArrayList<>();
        for (Row row : sheet.read()) {
          TableLine line = line(row, workbook.isDate1904());
          if (!line.isBlank()) {
            lines.add(line);
          }
        }
        if (!lines.isEmpty() && sheet.getVisibility() == SheetVisibility.VISIBLE) {
          sheets.put(sheet.getName(), lines);
        }
      }
    } catch (IOException | ExcelReaderException | IllegalArgumentException e) {
      throw fault(
          name, "a workbook that cannot be read", "open it in a spreadsheet and save it anew.");
    }
    if (sheets.isEmpty()) {
      throw fault(name, "a workbook without a filled sheet", "");
    }
    return sheets;
  }

  private static TableLine line(Row row, boolean since1904) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
      cells.add(row.getOptionalCell(i).map(c -> text(c, since1904)).orElse(""));
    }
    return new TableLine(row.getRowNum(), cells);
  }

  private static String text(Cell cell, boolean since1904) {
    String raw = Optional.ofNullable(cell.getRawValue()).orElse("");
    return switch (cell.getType()) {
      case EMPTY -> "";
      case NUMBER -> DayNumbers.text(raw, cell, since1904);
      case FORMULA -> DayNumbers.isNumber(raw) ? DayNumbers.text(raw, cell, since1904) : raw;
      case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "true" : "false";
      case STRING -> cell.asString();
      case ERROR -> raw;
    };
  }

  private static CaseFaultsException fault(String name, String found, String hint) {
    return new CaseFaultsException(
        List.of(
            new Fault(
                name,
                0,
                "",
                found,
                "a workbook in XLSX with a filled sheet",
                hint.isEmpty() ? Optional.empty() : Optional.of(hint))));
  }
}
