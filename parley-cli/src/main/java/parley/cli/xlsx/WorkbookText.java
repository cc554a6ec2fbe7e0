package parley.cli.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes workbooks. The same sheets give the same bytes: no time of making is kept. */
public final class WorkbookText {

  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final double WIDEST = 60;

  private WorkbookText() {}

  /** The bytes of a workbook with these sheets, one or more, each with a name of its own. */
  public static byte[] write(List<Sheet> sheets) {
    if (sheets.stream().map(Sheet::name).distinct().count() < Math.max(1, sheets.size())) {
      throw new IllegalArgumentException(
          "A workbook has %s sheets; expected one or more, each with a name of its own."
              .formatted(sheets.size()));
    }
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (Workbook workbook = new Workbook(out, "Parley", "1.0")) {
        for (Sheet sheet : sheets) {
          write(workbook.newWorksheet(sheet.name()), sheet);
        }
      }
      return withoutTimes(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Worksheet out, Sheet sheet) {
    for (int i = 0; i < sheet.rows().size(); i++) {
      List<String> row = sheet.rows().get(i);
      for (int j = 0; j < row.size(); j++) {
        cell(out, sheet, i, j, row.get(j));
      }
    }
    int columns = sheet.rows().stream().mapToInt(List::size).max().orElse(0);
    for (int j = 0; j < columns; j++) {
      int column = j;
      int longest =
          sheet.rows().stream()
              .filter(row -> row.size() > column)
              .mapToInt(row -> row.get(column).length())
              .max()
              .orElse(0);
      out.width(j, Math.min(WIDEST, longest + 2.0));
    }
    if (sheet.frozenRows() > 0 || sheet.frozenColumns() > 0) {
      out.freezePane(sheet.frozenColumns(), sheet.frozenRows());
    }
  }

  private static void cell(Worksheet out, Sheet sheet, int row, int column, String text) {
    boolean isDay = text.matches("\\d{4}-(0[1-9]|1[0-2])-([012]\\d|3[01])");
    boolean isHead = row < sheet.frozenRows();
    if (isDay) {
      out.value(row, column, LocalDate.parse(text));
    } else if (!text.isEmpty()) {
      out.value(row, column, text);
    }
    if (!isDay && !isHead && sheet.colour(text).isEmpty()) {
      return;
    }
    StyleSetter style = out.style(row, column);
    if (isDay) {
      style.format("yyyy-mm-dd");
    }
    if (isHead) {
      style.bold();
    }
    sheet.colour(text).ifPresent(style::fillColor);
    style.set();
  }

  /**
   * The same archive with one time for all its entries, and without the time of making. It goes
   * through a file, because its entries tell their sizes at the end of the archive alone.
   */
  private static byte[] withoutTimes(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("parley", ".xlsx");
    try {
      Files.write(file, bytes);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipFile from = new ZipFile(file.toFile());
          ZipOutputStream to = new ZipOutputStream(out)) {
        for (ZipEntry entry : Collections.list(from.entries())) {
          ZipEntry same = new ZipEntry(entry.getName());
          same.setTimeLocal(NO_TIME);
          to.putNextEntry(same);
          to.write(content(entry.getName(), from.getInputStream(entry).readAllBytes()));
          to.closeEntry();
        }
      }
      return out.toByteArray();
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static byte[] content(String name, byte[] content) {
    return name.equals("docProps/core.xml")
        ? new String(content, StandardCharsets.UTF_8)
            .replaceAll("(?s)<dcterms:created.*?</dcterms:created>", "")
            .getBytes(StandardCharsets.UTF_8)
        : content;
  }
}
