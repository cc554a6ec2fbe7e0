package parley.pay.book;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import parley.casefile.CaseView;
import parley.casefile.Inputs;
import parley.casefile.Series;

/**
 * Forecasts of price indices: the rise of the mean of a calendar year on that of the year before.
 */
public final class Forecasts {

  private final List<Forecast> all;

  private Forecasts(List<Forecast> all) {
    this.all = all;
  }

  /** The forecasts that were known on the day of a view. */
  public static Forecasts of(CaseView view) {
    return new Forecasts(
        view.listSeries(Series.Role.FORECAST).stream()
            .flatMap(s -> s.rows().stream().map(row -> new Forecast(s, row)))
            .sorted(Comparator.comparing(Forecast::known))
            .toList());
  }

  /** The editions of the forecast for an index and a calendar year, oldest first. */
  public List<Forecast> list(String index, int year) {
    return all.stream().filter(f -> f.index().equals(index) && f.year() == year).toList();
  }

  /** The newest edition of the forecast for an index and a calendar year. */
  public Optional<Forecast> findNewest(String index, int year) {
    return list(index, year).stream().reduce((a, b) -> b);
  }

  /** The last calendar year for which an index has a forecast. */
  public OptionalInt findLastYear(String index) {
    return all.stream().filter(f -> f.index().equals(index)).mapToInt(Forecast::year).max();
  }

  /**
   * A forecast.
   *
   * @param index id of the price series
   * @param year the calendar year
   * @param percent the rise in per cent
   * @param known the day on which it was published
   * @param note what the record says about it
   */
  public record Forecast(
      String index,
      int year,
      BigDecimal percent,
      LocalDate known,
      Inputs inputs,
      Optional<String> note) {

    private Forecast(Series series, Series.Row row) {
      this(
          row.get("index"),
          row.number("year").intValueExact(),
          row.number("rate"),
          row.known(),
          Inputs.of(series, row),
          row.find("note"));
    }
  }
}
