package parley.pay.path;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import parley.casefile.Case;
import parley.casefile.CaseView;
import parley.casefile.Series;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CaseFolder;

/**
 * The shipped case of the doctors, its forecasts and further awards replaced by what a test needs.
 */
final class PathCases {

  static final Case RECORD = read();

  private PathCases() {}

  /** The record up to the award of 2025/26, without forecasts. */
  static Case doctors() {
    return RECORD.withSeries(
        RECORD.series().stream()
            .filter(s -> s.role() != Series.Role.FORECAST)
            .map(s ->
                s.withRows(
                    s.rows().stream()
                        .filter(r ->
                            s.role() != Series.Role.AWARDS
                                || r.get("effectiveFrom").compareTo("2026-04-01") < 0)
                        .toList()))
            .toList());
  }

  /** A case with forecasts; each as in {@code "rpi 2026 3.1 2026-03-03"}. */
  static Case with(Case record, String... forecasts) {
    List<String> columns = List.of("index", "year", "rate", "known");
    return withSeries(
        record, series("forecasts", Series.Role.FORECAST, columns, List.of(forecasts)));
  }

  /** A case without some rows of the series that have a column. */
  static Case withoutRows(Case record, String column, Predicate<Series.Row> dropped) {
    return record.withSeries(
        record.series().stream()
            .map(s ->
                s.columns().contains(column)
                    ? s.withRows(s.rows().stream().filter(r -> !dropped.test(r)).toList())
                    : s)
            .toList());
  }

  static Case withSeries(Case record, Series series) {
    List<Series> all = new ArrayList<>(record.series());
    all.removeIf(s -> s.id().equals(series.id()));
    all.add(series);
    return record.withSeries(all);
  }

  static Series series(String id, Series.Role role, List<String> columns, List<String> lines) {
    List<Series.Row> rows = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.split(" ");
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.length; i++) {
        row.put(columns.get(i), cells[i]);
      }
      rows.add(new Series.Row(row, LocalDate.parse(row.get("known"))));
    }
    return new Series(
        id,
        id + ".csv",
        id,
        role,
        "%",
        "made for a test",
        columns,
        rows,
        List.of("source-of-" + id),
        "facts",
        Optional.empty(),
        Optional.empty());
  }

  /** The forecasts of March 2026, and those of the November before. */
  static Case forecast() {
    return with(
        doctors(),
        Stream.of(
                "rpi 2025 4.33 2025-11-26; rpi 2026 3.71 2025-11-26; rpi 2027 3.13 2025-11-26",
                "rpi 2026 3.1 2026-03-03; rpi 2027 3.0 2026-03-03; rpi 2028 2.8 2026-03-03",
                "rpi 2029 2.9 2026-03-03; rpi 2030 2.3 2026-03-03",
                "cpi 2025 3.45 2025-11-26; cpi 2026 2.3 2026-03-03; cpi 2027 2.0 2026-03-03",
                "cpi 2028 2.0 2026-03-03; cpi 2029 2.0 2026-03-03; cpi 2030 2.0 2026-03-03")
            .flatMap(l -> Stream.of(l.split("; ")))
            .toArray(String[]::new));
  }

  static CaseView asOf(Case record, String day) {
    return record.asOf(LocalDate.parse(day));
  }

  private static Case read() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("cases"))) {
      here = here.getParent();
    }
    try {
      return CaseFolder.read(here.resolve("cases/resident-doctors-england"));
    } catch (CaseFaultsException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
