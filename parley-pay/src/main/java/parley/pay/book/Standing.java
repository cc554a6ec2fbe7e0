package parley.pay.book;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import parley.casefile.Confidence;
import parley.casefile.Series;
import parley.casefile.Vintage;

/**
 * How firm some rows are.
 *
 * @param vintage {@code FORECAST} if one of them is a forecast, else that of the first; {@code
 *     REPORTED} where the series does not say
 * @param confidence the lowest that one of them has; empty where the series does not say
 */
public record Standing(Vintage vintage, Optional<Confidence> confidence) {

  /**
   * How firm some rows are.
   *
   * @param rows at least one
   */
  static Standing of(Collection<Series.Row> rows) {
    Vintage first = vintage(rows.iterator().next());
    boolean forecast = rows.stream().anyMatch(r -> vintage(r) == Vintage.FORECAST);
    return new Standing(
        forecast ? Vintage.FORECAST : first,
        rows.stream()
            .flatMap(r -> r.find("confidence").stream())
            .map(c -> Confidence.valueOf(c.toUpperCase(Locale.ROOT)))
            .max(Confidence::compareTo));
  }

  private static Vintage vintage(Series.Row row) {
    return row.find("vintage")
        .map(v -> Vintage.valueOf(v.toUpperCase(Locale.ROOT)))
        .orElse(Vintage.REPORTED);
  }

  /** Whether it is no outturn: it was written down before it was so. */
  public boolean isForecast() {
    return vintage == Vintage.FORECAST;
  }
}
