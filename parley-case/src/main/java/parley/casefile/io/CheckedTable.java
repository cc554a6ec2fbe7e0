package parley.casefile.io;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import parley.casefile.Nearest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/**
 * A CSV file that no series of a case names: its header, and its rows. Columns that nobody asked
 * for are left alone.
 */
public final class CheckedTable {

  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

  private static final String MARK = "\ufeff";

  private final String name;
  private final List<String> columns;
  private final List<Row> rows = new ArrayList<>();

  private CheckedTable(String name, List<String> columns) {
    this.name = name;
    this.columns = columns;
  }

  /**
   * Reads a table.
   *
   * @param name of the file, as faults tell it
   * @param needed columns that it must have
   * @throws CaseFaultsException if the text is no CSV, a column is missing or there is no row
   */
  public static CheckedTable read(String name, String text, List<String> needed)
      throws CaseFaultsException {
    String rest = text.startsWith(MARK) ? text.substring(1) : text;
    try (MappingIterator<String[]> lines = CSV.readerFor(String[].class).readValues(rest)) {
      if (rest.isBlank() || !lines.hasNext()) {
        throw fault(
            name, 0, "", "an empty file", "a header and at least one row", Optional.empty());
      }
      CheckedTable table =
          new CheckedTable(name, List.of(lines.next()).stream().map(String::strip).toList());
      table.checkHeader(needed);
      while (lines.hasNext()) {
        int line = lines.currentLocation().getLineNr();
        table.add(line, lines.next());
      }
      if (table.rows.isEmpty()) {
        throw fault(name, 1, "", "a header only", "at least one row", Optional.empty());
      }
      return table;
    } catch (JacksonException e) {
      throw fault(
          name,
          e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr()),
          "",
          "text that is no CSV",
          "CSV with quoted commas",
          Optional.empty());
    }
  }

  private void checkHeader(List<String> needed) throws CaseFaultsException {
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!column.isEmpty() && !seen.add(column)) {
        throw fault(name, 1, column, "the column twice", "each column once", Optional.empty());
      }
    }
    for (String column : needed) {
      if (!seen.contains(column)) {
        throw fault(
            name,
            1,
            column,
            "no such column",
            "the columns " + String.join(", ", needed),
            Nearest.find(column, columns).map(n -> "is it the column \"" + n + "\"?"));
      }
    }
  }

  private void add(int line, String[] cells) throws CaseFaultsException {
    if (cells.length == 1 && cells[0].isBlank()) {
      return;
    }
    if (cells.length != columns.size()) {
      throw fault(
          name,
          line,
          "",
          cells.length + " cells",
          columns.size() + " cells, one a column",
          Optional.empty());
    }
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i++) {
      row.put(columns.get(i), cells[i].strip());
    }
    rows.add(new Row(line, row));
  }

  private static CaseFaultsException fault(
      String name, int line, String field, String found, String expected, Optional<String> hint) {
    return new CaseFaultsException(List.of(new Fault(name, line, field, found, expected, hint)));
  }

  /** The columns in the order of the file. */
  public List<String> columns() {
    return columns;
  }

  /** The rows in the order of the file, one or more. */
  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /** A row. */
  public final class Row {

    private final int line;
    private final Map<String, String> cells;

    private Row(int line, Map<String, String> cells) {
      this.line = line;
      this.cells = cells;
    }

    /** What a cell holds; nothing if it is empty or there is no such column. */
    public Optional<String> find(String column) {
      return Optional.ofNullable(cells.get(column)).filter(c -> !c.isEmpty());
    }

    /** What a cell holds, which must be something. */
    public String text(String column) throws CaseFaultsException {
      String cell = find(column).orElse("");
      if (cell.isEmpty()) {
        throw fault(column, "an empty cell", "a text");
      }
      return cell;
    }

    /** The day in a cell. */
    public LocalDate day(String column) throws CaseFaultsException {
      String cell = find(column).orElse("");
      try {
        return LocalDate.parse(cell);
      } catch (DateTimeException e) {
        throw fault(column, shown(cell), "a day such as 2025-07-30");
      }
    }

    /** The number in a cell. */
    public double number(String column, double low, double high) throws CaseFaultsException {
      OptionalDouble number = findNumber(column, low, high);
      if (number.isEmpty()) {
        throw fault(column, "an empty cell", "a number");
      }
      return number.getAsDouble();
    }

    /** The number in a cell; nothing if it is empty. */
    public OptionalDouble findNumber(String column, double low, double high)
        throws CaseFaultsException {
      Optional<String> cell = find(column);
      if (cell.isEmpty()) {
        return OptionalDouble.empty();
      }
      try {
        double number = new BigDecimal(cell.get()).doubleValue();
        if (number >= low && number <= high) {
          return OptionalDouble.of(number);
        }
      } catch (NumberFormatException e) {
        throw fault(column, shown(cell.get()), "a number such as 12.5");
      }
      throw fault(
          column,
          cell.get(),
          "a number from %s to %s"
              .formatted(
                  new BigDecimal(String.valueOf(low)).stripTrailingZeros().toPlainString(),
                  new BigDecimal(String.valueOf(high)).stripTrailingZeros().toPlainString()));
    }

    /** A fault of a cell. */
    public CaseFaultsException fault(String column, String found, String expected) {
      return CheckedTable.fault(name, line, column, found, expected, Optional.empty());
    }

    private String shown(String cell) {
      String text = cell.length() > 40 ? cell.substring(0, 37) + "..." : cell;
      return cell.isEmpty() ? "an empty cell" : '"' + text + '"';
    }
  }
}
