package parley.pay.path;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import parley.casefile.CaseView;
import parley.casefile.Inputs;
import parley.casefile.Series;

/**
 * By how much past forecasts of a price index missed, by vintage and years ahead.
 *
 * @param index the index whose forecasts they are
 * @param asked whether that is the index asked about; another stands in if it has none of its own
 * @param vintages outturn less forecast in percentage points for one, two, ... years ahead, without
 *     a gap; one list a vintage
 */
record ForecastErrors(String index, boolean asked, List<List<Double>> vintages, Inputs inputs) {

  private static final List<String> COLUMNS = List.of("index", "horizon", "vintage", "error");

  ForecastErrors {
    vintages = vintages.stream().map(List::copyOf).toList();
  }

  /** The errors that were known on the day of a view: of an index, or else of the first one. */
  static Optional<ForecastErrors> of(CaseView view, String index) {
    List<String> indices = rows(view).stream().map(r -> r.row().get("index")).distinct().toList();
    Optional<String> used =
        indices.stream()
            .filter(index::equalsIgnoreCase)
            .findFirst()
            .or(() -> indices.stream().findFirst());
    return used.map(u -> of(view, u, u.equalsIgnoreCase(index)));
  }

  private record Row(Series series, Series.Row row) {}

  private static List<Row> rows(CaseView view) {
    return view.listSeries(Series.Role.OTHER).stream()
        .filter(s -> s.columns().containsAll(COLUMNS))
        .flatMap(s -> s.rows().stream().map(r -> new Row(s, r)))
        .toList();
  }

  private static ForecastErrors of(CaseView view, String index, boolean asked) {
    Map<String, NavigableMap<Integer, Double>> byVintage = new LinkedHashMap<>();
    Inputs inputs = Inputs.NONE;
    for (Row row : rows(view)) {
      if (row.row().get("index").equals(index)) {
        byVintage
            .computeIfAbsent(row.row().get("vintage"), v -> new TreeMap<>())
            .put(
                row.row().number("horizon").intValueExact(),
                row.row().number("error").doubleValue());
        inputs = inputs.plus(Inputs.of(row.series(), row.row()));
      }
    }
    List<List<Double>> vintages = new ArrayList<>();
    for (NavigableMap<Integer, Double> errors : byVintage.values()) {
      List<Double> path = new ArrayList<>();
      for (int ahead = 1; errors.containsKey(ahead); ahead++) {
        path.add(errors.get(ahead));
      }
      if (!path.isEmpty()) {
        vintages.add(path);
      }
    }
    return new ForecastErrors(index, asked, vintages, inputs);
  }
}
