package parley.brief.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import parley.brief.page.LineChart;

/** Draws lines over days; each line has its own dash and its name at its end. */
final class LineSvg {

  private static final double LEFT = 52;
  private static final double RIGHT = 150;
  private static final double TOP = 24;
  private static final double HEIGHT = 250;
  private static final double LABEL_GAP = 15;

  private LineSvg() {}

  static Svg draw(LineChart chart) {
    Svg svg = new Svg(ChartSvg.WIDTH, TOP + HEIGHT + 34);
    List<LineChart.Point> all = chart.strokes().stream().flatMap(s -> s.points().stream()).toList();
    if (all.isEmpty()) {
      return svg.text(LEFT, TOP + 20, "axis", "no data");
    }
    LocalDate first = all.stream().map(LineChart.Point::day).min(Comparator.naturalOrder()).get();
    LocalDate last = all.stream().map(LineChart.Point::day).max(Comparator.naturalOrder()).get();
    if (first.equals(last)) {
      last = last.plusYears(1);
    }
    double[] values = values(chart).mapToDouble(BigDecimal::doubleValue).sorted().toArray();
    double low = values[0];
    double high = values[values.length - 1];
    double margin = Math.max((high - low) * 0.06, 0.5);
    Scale days = Scale.ofDays(first, last, LEFT, ChartSvg.WIDTH - RIGHT);
    Scale up = new Scale(low - margin, high + margin, TOP + HEIGHT, TOP);
    svg.text(4, 13, "axis", chart.unit());
    for (double tick : up.ticks(6)) {
      svg.line(LEFT, up.at(tick), ChartSvg.WIDTH - RIGHT, up.at(tick), "grid");
      svg.text(LEFT - 7, up.at(tick) + 4, "axis end", Svg.grouped(tick));
    }
    for (LocalDate tick : Scale.dayTicks(first, last)) {
      svg.line(days.at(tick), TOP + HEIGHT, days.at(tick), TOP + HEIGHT + 5, "grid");
      svg.text(days.at(tick), TOP + HEIGHT + 20, "axis mid", Scale.dayName(tick));
    }
    chart.bands().forEach(b -> band(svg, b, days, up));
    strokes(svg, chart, days, up);
    return svg;
  }

  private static Stream<BigDecimal> values(LineChart chart) {
    return Stream.concat(
        chart.strokes().stream().flatMap(s -> s.points().stream()).map(LineChart.Point::value),
        chart.bands().stream()
            .flatMap(b -> b.ranges().stream())
            .flatMap(r -> Stream.of(r.low(), r.high())));
  }

  /** A surface along the upper ends and back along the lower ones. */
  private static void band(Svg svg, LineChart.Band band, Scale days, Scale up) {
    StringBuilder path = new StringBuilder();
    band.ranges().forEach(r -> step(path, days.at(r.day()), up.at(r.high().doubleValue())));
    band.ranges()
        .reversed()
        .forEach(r -> step(path, days.at(r.day()), up.at(r.low().doubleValue())));
    svg.addTitled(band.label() + ", range", "path", "d", path.append('Z'), "class", "zone");
  }

  private static void step(StringBuilder path, double x, double y) {
    path.append(path.isEmpty() ? "M" : "L").append(Svg.number(x)).append(' ').append(Svg.number(y));
  }

  private static void strokes(Svg svg, LineChart chart, Scale days, Scale up) {
    List<LineChart.Stroke> byEnd =
        chart.strokes().stream()
            .filter(s -> !s.points().isEmpty())
            .sorted(
                Comparator.comparing((LineChart.Stroke s) -> s.points().getLast().value())
                    .reversed())
            .toList();
    double free = TOP;
    for (LineChart.Stroke stroke : byEnd) {
      int number = chart.strokes().indexOf(stroke) % 6 + 1;
      StringBuilder path = new StringBuilder();
      for (LineChart.Point point : stroke.points()) {
        step(path, days.at(point.day()), up.at(point.value().doubleValue()));
      }
      svg.addTitled(stroke.label(), "path", "d", path, "class", "stroke s" + number);
      LineChart.Point end = stroke.points().getLast();
      double y = Math.max(free, up.at(end.value().doubleValue()) + 4);
      free = y + LABEL_GAP;
      svg.text(days.at(end.day()) + 8, y, "name t" + number, stroke.label());
    }
  }
}
