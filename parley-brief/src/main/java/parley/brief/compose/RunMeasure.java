package parley.brief.compose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.brief.data.CsvPage;
import parley.brief.data.Json;
import parley.brief.page.Table;
import parley.brief.words.Numbers;
import parley.service.kernel.Interval;
import tools.jackson.databind.node.ObjectNode;

/**
 * A measure of runs.
 *
 * @param name in data
 * @param words for readers
 * @param unit in data, such as "a day"; a "share" is shown in percent
 * @param of what it is counted in, for readers, such as "of the beds"
 */
record RunMeasure(String name, String words, String unit, String of, Interval interval) {

  private static final String SHARE = "share";

  /** A measure whose unit is the same in data and for readers. */
  RunMeasure(String name, String words, String unit, Interval interval) {
    this(name, words, unit, unit, interval);
  }

  /** Its mean and half of the width of its range. */
  ObjectNode json() {
    ObjectNode node = Json.object();
    node.set("mean", Json.number(decimal(interval.mean())));
    node.set("halfWidth", Json.number(decimal(interval.halfWidth())));
    node.put("unit", unit);
    return node;
  }

  /** A number of data; none where it is infinite or no number. */
  static Optional<BigDecimal> decimal(double number) {
    return Double.isFinite(number) ? Optional.of(BigDecimal.valueOf(number)) : Optional.empty();
  }

  /** Its mean for readers. */
  String mean() {
    return shown(interval.mean());
  }

  private String shown(double number) {
    return decimal(number)
        .map(n -> unit.equals(SHARE) ? Numbers.percent(n, 1) : Numbers.computed(n, unit))
        .orElse("");
  }

  /** Measures as rows of CSV, with a heading. */
  static String csv(Stream<RunMeasure> measures) {
    return CsvPage.rows(
        Stream.concat(
            Stream.of(List.of("measure", "mean", "half_width", "unit")),
            measures.map(m ->
                List.of(
                    CsvPage.text(m.name),
                    plain(m.interval.mean()),
                    plain(m.interval.halfWidth()),
                    m.unit))));
  }

  private static String plain(double number) {
    return decimal(number).map(BigDecimal::toPlainString).orElse("");
  }

  /** Measures as a table. */
  static Table table(String caption, List<RunMeasure> measures) {
    return new Table(
        caption,
        List.of("Measure", "Mean", "95 % from", "to", "Unit"),
        measures.stream()
            .map(m ->
                Stream.of(
                        m.words,
                        m.mean(),
                        m.shown(m.interval.low()),
                        m.shown(m.interval.high()),
                        m.of)
                    .map(Table::cell)
                    .toList())
            .toList());
  }
}
