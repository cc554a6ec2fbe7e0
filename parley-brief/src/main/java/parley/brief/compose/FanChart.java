package parley.brief.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.brief.data.Json;
import parley.brief.page.LineChart;
import parley.brief.page.Table;
import parley.brief.words.Days;
import parley.service.kernel.Fan;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Draws how a daily number spreads over replications: the middle, and behind it the ranges in which
 * half and nine tenths of the replications lie.
 *
 * @param unit of the numbers
 * @param first the day of the first of them
 */
record FanChart(String id, String title, String unit, LocalDate first, Fan fan) {

  private static final double PERCENT = 100;

  /** A fan of shares, shown in percent. */
  static FanChart ofShares(String id, String title, LocalDate first, Fan fan) {
    return new FanChart(
        id,
        title,
        "%",
        first,
        new Fan(
            percent(fan.low5()),
            percent(fan.low25()),
            percent(fan.middle()),
            percent(fan.high75()),
            percent(fan.high95())));
  }

  /** A fan as data: each of its lines by day. */
  static ObjectNode json(Fan fan) {
    ObjectNode node = Json.object();
    node.set("low5", numbers(fan.low5()));
    node.set("low25", numbers(fan.low25()));
    node.set("middle", numbers(fan.middle()));
    node.set("high75", numbers(fan.high75()));
    node.set("high95", numbers(fan.high95()));
    return node;
  }

  private static ArrayNode numbers(double[] numbers) {
    return Json.list(
        Arrays.stream(numbers).boxed().toList(), n -> Json.number(RunMeasure.decimal(n)));
  }

  private static double[] percent(double[] shares) {
    return Arrays.stream(shares).map(s -> PERCENT * s).toArray();
  }

  /** The chart. */
  LineChart chart() {
    double[] middle = fan.middle();
    return new LineChart(
        id,
        title,
        "A line for the middle of the replications by day; half of them lie in the dark range about it, nine tenths in the light one.",
        table(),
        unit,
        List.of(
            new LineChart.Stroke(
                "middle", byDay(day -> new LineChart.Point(date(day), number(middle[day]))))),
        List.of(
            band("90 of 100", fan.low5(), fan.high95()),
            band("50 of 100", fan.low25(), fan.high75())));
  }

  private LineChart.Band band(String label, double[] low, double[] high) {
    return new LineChart.Band(
        label, byDay(day -> new LineChart.Range(date(day), number(low[day]), number(high[day]))));
  }

  private Table table() {
    List<double[]> columns =
        List.of(fan.low5(), fan.low25(), fan.middle(), fan.high75(), fan.high95());
    return new Table(
        "%s, %s: of 100 replications".formatted(title, unit),
        List.of("Day", "5th", "25th", "50th", "75th", "95th"),
        byDay(day ->
            Stream.concat(
                    Stream.of(Days.weekday(date(day))),
                    columns.stream().map(c -> number(c[day]).toPlainString()))
                .map(Table::cell)
                .toList()));
  }

  private <T> List<T> byDay(IntFunction<T> of) {
    return IntStream.range(0, fan.days()).mapToObj(of).toList();
  }

  private LocalDate date(int day) {
    return first.plusDays(day);
  }

  private static BigDecimal number(double value) {
    return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN);
  }
}
