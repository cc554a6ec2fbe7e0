package parley.casefile.io;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.casefile.Confidence;
import parley.casefile.Series;
import parley.casefile.Vintage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** Reads the CSV file of a series: its header, its rows, and the columns that its role asks for. */
final class Tables {

  private static final String KNOWN = "known";

  /** What a column must hold, by the role of the series. */
  private static final Map<Series.Role, Map<String, Column>> COLUMNS =
      Map.of(
          Series.Role.PRICE_INDEX, Map.of("month", Column.MONTH, "index", Column.NUMBER),
          Series.Role.FORECAST,
              Map.of("index", Column.TEXT, "year", Column.NUMBER, "rate", Column.NUMBER),
          Series.Role.AWARDS,
              Map.of(
                  "percent", Column.NUMBER,
                  "headlineAverage", Column.NUMBER,
                  "effectiveFrom", Column.DAY),
          Series.Role.PAY_SCALE, Map.of("basic", Column.NUMBER, "effectiveFrom", Column.DAY),
          Series.Role.EARNINGS,
              Map.of("year", Column.TEXT, "grade", Column.TEXT, "earnings", Column.NUMBER),
          Series.Role.GRADES,
              Map.of("contract", Column.TEXT, "grade", Column.TEXT, "years", Column.NUMBER),
          Series.Role.STAFF, Map.of("grade", Column.TEXT, "fte", Column.NUMBER),
          Series.Role.PARAMETERS,
              Map.of(
                  "parameter", Column.TEXT,
                  "effectiveFrom", Column.DAY,
                  "above", Column.NUMBER,
                  "value", Column.NUMBER),
          Series.Role.METHODS, Map.of("claim", Column.TEXT, "index", Column.TEXT),
          Series.Role.OTHER, Map.of());

  /** What a column must hold where the series has it. */
  private static final Map<Series.Role, Map<String, Column>> MORE_COLUMNS =
      Map.of(
          Series.Role.PAY_SCALE, Map.of("confidence", Column.CONFIDENCE),
          Series.Role.PARAMETERS,
              Map.of("vintage", Column.VINTAGE, "confidence", Column.CONFIDENCE));

  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

  /** The kinds of column that are checked. */
  private enum Column {
    DAY("a day such as 2025-07-30"),
    MONTH("a month such as 2025-07"),
    NUMBER("a number"),
    VINTAGE("one of " + words(Vintage.values())),
    CONFIDENCE("one of " + words(Confidence.values())),
    TEXT("a text");

    private final String words;

    Column(String words) {
      this.words = words;
    }

    boolean holds(String cell) {
      try {
        switch (this) {
          case DAY -> LocalDate.parse(cell);
          case MONTH -> YearMonth.parse(cell);
          case NUMBER -> new BigDecimal(cell);
          case VINTAGE -> Vintage.valueOf(cell.toUpperCase(Locale.ROOT));
          case CONFIDENCE -> Confidence.valueOf(cell.toUpperCase(Locale.ROOT));
          case TEXT -> Objects.requireNonNull(cell);
        }
        return true;
      } catch (DateTimeException | IllegalArgumentException e) {
        return false;
      }
    }

    private static String words(Enum<?>[] constants) {
      return Arrays.stream(constants)
          .map(c -> c.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", "));
    }
  }

  private final Series series;
  private final List<Fault> faults = new ArrayList<>();

  private Tables(Series series) {
    this.series = series;
  }

  /**
   * The series with its rows.
   *
   * @param series the series as its file describes it, without rows
   * @param text the text of its CSV file
   * @throws CaseFaultsException if the table does not hold what it should
   */
  static Series read(Series series, String text) throws CaseFaultsException {
    Tables tables = new Tables(series);
    List<Series.Row> rows = tables.rows(text);
    if (!tables.faults.isEmpty()) {
      throw new CaseFaultsException(tables.faults);
    }
    return series.withRows(rows);
  }

  private List<Series.Row> rows(String text) {
    List<Series.Row> rows = new ArrayList<>();
    try (MappingIterator<String[]> lines = CSV.readerFor(String[].class).readValues(text)) {
      if (!lines.hasNext()) {
        fault(1, "", "an empty file", "a header and at least one row");
        return rows;
      }
      if (header(List.of(lines.next()))) {
        while (lines.hasNext()) {
          int line = lines.currentLocation().getLineNr();
          row(line, lines.next()).ifPresent(rows::add);
        }
      }
    } catch (JacksonException e) {
      fault(e.getLocation().getLineNr(), "", "text that is no CSV", "CSV with quoted commas");
    }
    if (rows.isEmpty() && faults.isEmpty()) {
      fault(1, "", "a header only", "at least one row");
    }
    return rows;
  }

  private boolean header(List<String> header) {
    if (!header.equals(series.columns())) {
      fault(
          1,
          "",
          "the columns " + String.join(",", header),
          "the columns that series.yaml names: " + String.join(",", series.columns()));
      return false;
    }
    List<String> wanted = new ArrayList<>(COLUMNS.getOrDefault(series.role(), Map.of()).keySet());
    wanted.add(KNOWN);
    wanted.removeAll(header);
    wanted.sort(null);
    if (!wanted.isEmpty()) {
      fault(1, wanted.getFirst(), "no such column", "a column " + wanted.getFirst());
    }
    return wanted.isEmpty();
  }

  private Optional<Series.Row> row(int line, String[] cells) {
    if (cells.length != series.columns().size()) {
      fault(line, "", cells.length + " cells", series.columns().size() + " cells, one a column");
      return Optional.empty();
    }
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isBlank()) {
        row.put(series.columns().get(i), cells[i].strip());
      }
    }
    boolean good = check(line, KNOWN, row.getOrDefault(KNOWN, ""), Column.DAY);
    for (var columns : List.of(COLUMNS, MORE_COLUMNS)) {
      for (var column : columns.getOrDefault(series.role(), Map.of()).entrySet()) {
        String cell = row.get(column.getKey());
        good &= cell == null || check(line, column.getKey(), cell, column.getValue());
      }
    }
    return good
        ? Optional.of(new Series.Row(row, LocalDate.parse(row.get(KNOWN))))
        : Optional.empty();
  }

  private boolean check(int line, String column, String cell, Column kind) {
    boolean holds = kind.holds(cell);
    if (!holds) {
      fault(line, column, "\"" + cell + "\"", kind.words);
    }
    return holds;
  }

  private void fault(int line, String column, String found, String expected) {
    faults.add(new Fault(series.file(), line, column, found, expected, Optional.empty()));
  }
}
