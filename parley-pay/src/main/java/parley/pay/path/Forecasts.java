package parley.pay.path;

import java.math.BigDecimal;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import parley.casefile.CaseView;
import parley.casefile.Inputs;
import parley.casefile.Series;

/**
 * The forecasts of one price index by calendar year. Of two forecasts for a year the one that
 * became known last holds.
 */
final class Forecasts {

  private record Forecast(Series series, Series.Row row) {

    Rate rate() {
      return new Rate(row.number("rate"), Inputs.of(series, row));
    }
  }

  /** A forecast rate in per cent a year. */
  record Rate(BigDecimal percent, Inputs inputs) {}

  private final NavigableMap<Integer, Forecast> byYear = new TreeMap<>();

  private Forecasts(CaseView view, String index) {
    for (Series series : view.listSeries(Series.Role.FORECAST)) {
      for (Series.Row row : series.rows()) {
        if (row.get("index").equalsIgnoreCase(index) && row.find("rate").isPresent()) {
          byYear.merge(
              row.number("year").intValueExact(),
              new Forecast(series, row),
              (a, b) -> b.row().known().isBefore(a.row().known()) ? a : b);
        }
      }
    }
  }

  static Forecasts of(CaseView view, String index) {
    return new Forecasts(view, index);
  }

  Optional<Rate> find(int calendarYear) {
    return Optional.ofNullable(byYear.get(calendarYear)).map(Forecast::rate);
  }

  /** The forecast for the last year before some year, if there is one. */
  Optional<Rate> lastBefore(int calendarYear) {
    return Optional.ofNullable(byYear.lowerEntry(calendarYear))
        .map(Map.Entry::getValue)
        .map(Forecast::rate);
  }

  /** Whether some year lies beyond all forecasts. */
  boolean endsBefore(int calendarYear) {
    return !byYear.isEmpty() && byYear.lastKey() < calendarYear;
  }
}
