package parley.pay.book;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import parley.casefile.Confidence;
import parley.casefile.Derivation;
import parley.casefile.Inputs;
import parley.casefile.Series;

/** A price index by month. A month that is not there is missing; nothing stands in for it. */
public final class Prices {

  private final Series series;
  private final NavigableMap<YearMonth, Series.Row> byMonth = new TreeMap<>();

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

  /** The newest month that is there, if any is. */
  public Optional<YearMonth> findNewest() {
    return Optional.ofNullable(byMonth.lastEntry()).map(Map.Entry::getKey);
  }

  /** The index of a month, if it is there. */
  public Optional<Month> find(YearMonth month) {
    return Optional.ofNullable(byMonth.get(month))
        .map(row -> new Month(month, row.number("index"), row, Inputs.of(series, row)));
  }

  /** The mean of some months. */
  public Level level(List<YearMonth> months) {
    BigDecimal sum = BigDecimal.ZERO;
    List<String> missing = new ArrayList<>();
    Inputs inputs = Inputs.NONE;
    for (YearMonth month : months) {
      Optional<Month> found = find(month);
      if (found.isEmpty()) {
        missing.add(month.toString());
      } else {
        sum = sum.add(found.get().value());
        inputs = inputs.plus(found.get().inputs());
      }
    }
    return new Level(
        sum.divide(BigDecimal.valueOf(months.size()), Derivation.EXACT), missing, inputs);
  }

  /**
   * The mean of the index over some months.
   *
   * @param value of no use if something is missing
   */
  public record Level(BigDecimal value, List<String> missing, Inputs inputs) {}

  /**
   * The index of a month.
   *
   * @param row its row, which may carry a note
   */
  public record Month(YearMonth month, BigDecimal value, Series.Row row, Inputs inputs) {

    /** How far its source carries it, where that is less than {@link Confidence#HIGH}. */
    public Optional<Confidence> confidence() {
      return row.find("confidence")
          .map(c -> Confidence.valueOf(c.toUpperCase(Locale.ROOT)))
          .filter(c -> c != Confidence.HIGH);
    }
  }
}
