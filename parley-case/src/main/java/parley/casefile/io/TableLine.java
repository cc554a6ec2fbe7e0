package parley.casefile.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * A line of a table that follows no declared shape, such as a sheet that people keep by hand.
 *
 * @param number of the line in its file, 1 for the first
 * @param cells without blanks around them
 */
public record TableLine(int number, List<String> cells) {

  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

  private static final String MARK = "\ufeff";

  /** Strips and copies the cells. */
  public TableLine {
    cells = cells.stream().map(String::strip).toList();
  }

  /** A cell; empty where the line is shorter. */
  public String cell(int index) {
    return index < cells.size() ? cells.get(index) : "";
  }

  /** Whether no cell holds anything. */
  public boolean isBlank() {
    return cells.stream().allMatch(String::isEmpty);
  }

  /**
   * The lines of a CSV text that are not blank. Cells are between commas, or between tabs or
   * semicolons if the first line that is not blank has those and spreadsheets wrote it so.
   *
   * @param name of the file, as faults tell it
   * @throws CaseFaultsException if the text is no CSV
   */
  public static List<TableLine> read(String name, String text) throws CaseFaultsException {
    String rest = text.startsWith(MARK) ? text.substring(1) : text;
    CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(rest));
    List<TableLine> lines = new ArrayList<>();
    try (MappingIterator<String[]> rows =
        CSV.readerFor(String[].class).with(schema).readValues(rest)) {
      while (rows.hasNext()) {
        int number = rows.currentLocation().getLineNr();
        TableLine line = new TableLine(number, Arrays.asList(rows.next()));
        if (!line.isBlank()) {
          lines.add(line);
        }
      }
    } catch (JacksonException e) {
      int at = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      throw new CaseFaultsException(
          List.of(
              new Fault(
                  name,
                  at,
                  "",
                  "text that is no CSV",
                  "CSV with quoted commas",
                  Optional.empty())));
    }
    return lines;
  }

  private static char separator(String text) {
    String first = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
    if (first.indexOf('\t') >= 0) {
      return '\t';
    }
    return first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : ',';
  }
}
