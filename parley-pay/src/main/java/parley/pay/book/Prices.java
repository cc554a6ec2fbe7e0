package parley.pay.book;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parley.casefile.Derivation;
import parley.casefile.Inputs;
import parley.casefile.Series;

/** A price index by month. A month that is not there is missing; nothing stands in for it. */
public final class Prices {

  private final Series series;
  private final Map<YearMonth, Series.Row> byMonth = new TreeMap<>();

  private Prices(Series series) {
    this.series = series;
    for (Series.Row row : series.rows()) {
      // A month that is there twice was revised: the edition that became known last holds.
      byMonth.merge(
          YearMonth.parse(row.get("month")), row, (a, b) -> b.known().isBefore(a.known()) ? a : b);
    }
  }

  /** The index that a series holds. */
  public static Prices of(Series series) {
    return new Prices(series);
  }

  /** The id of its series. */
  public String id() {
    return series.id();
  }

  /** The title of its series. */
  public String title() {
    return series.title();
  }

  /** The day on which the index of a month became known, if it is known. */
  public Optional<LocalDate> knownDayOf(YearMonth month) {
    return Optional.ofNullable(byMonth.get(month)).map(Series.Row::known);
  }

  /** The mean of some months. */
  public Level level(List<YearMonth> months) {
    BigDecimal sum = BigDecimal.ZERO;
    List<String> missing = new ArrayList<>();
    List<Series.Row> rows = new ArrayList<>();
    for (YearMonth month : months) {
      Series.Row row = byMonth.get(month);
      if (row == null) {
        missing.add(month.toString());
      } else {
        sum = sum.add(row.number("index"));
        rows.add(row);
      }
    }
    return new Level(
        sum.divide(BigDecimal.valueOf(months.size()), Derivation.EXACT),
        missing,
        Inputs.of(series, rows));
  }

  /**
   * The level of the index.
   *
   * @param value of no use if something is missing
   */
  public record Level(BigDecimal value, List<String> missing, Inputs inputs) {}
}
