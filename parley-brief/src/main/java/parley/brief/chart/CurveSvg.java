package parley.brief.chart;

import java.util.Comparator;
import java.util.List;
import parley.brief.page.CurveChart;

/** Draws lines over a number; each has its own dash and its name at its end. */
final class CurveSvg {

  private static final double LEFT = 64;
  private static final double RIGHT = 130;
  private static final double TOP = 24;
  private static final double HEIGHT = 270;
  private static final double LABEL_GAP = 15;
  private static final double LETTER = 6;

  private CurveSvg() {}

  static Svg draw(CurveChart chart) {
    Svg svg = new Svg(ChartSvg.WIDTH, TOP + HEIGHT + 52);
    List<CurveChart.Point> all =
        chart.strokes().stream().flatMap(s -> s.points().stream()).toList();
    if (all.isEmpty()) {
      return svg.text(LEFT, TOP + 20, "axis", "no data");
    }
    Scale x = scale(all.stream().mapToDouble(CurveChart.Point::across).toArray(), 0, right());
    Scale y = scale(all.stream().mapToDouble(CurveChart.Point::upright).toArray(), 0.06, -1);
    svg.text(4, 13, "axis", chart.upright());
    for (double tick : y.ticks(6)) {
      svg.line(LEFT, y.at(tick), right(), y.at(tick), "grid");
      svg.text(LEFT - 7, y.at(tick) + 4, "axis end", Svg.grouped(tick));
    }
    for (double tick : x.ticks(7)) {
      svg.line(x.at(tick), TOP + HEIGHT, x.at(tick), TOP + HEIGHT + 5, "grid");
      svg.text(x.at(tick), TOP + HEIGHT + 20, "axis mid", Svg.grouped(tick));
    }
    svg.text((LEFT + right()) / 2, TOP + HEIGHT + 42, "axis mid", chart.across());
    marks(svg, chart, x);
    strokes(svg, chart, x, y);
    return svg;
  }

  private static double right() {
    return ChartSvg.WIDTH - RIGHT;
  }

  /** A scale to the right up to a place, or upright if the place is negative. */
  private static Scale scale(double[] values, double share, double end) {
    double low = values[0];
    double high = values[0];
    for (double value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    double margin = high > low ? (high - low) * share : 1;
    return end < 0
        ? new Scale(low - margin, high + margin, TOP + HEIGHT, TOP)
        : new Scale(low, high > low ? high : low + 1, LEFT, end);
  }

  /** Names of marks stand in as many rows as they need, so that none covers another. */
  private static void marks(Svg svg, CurveChart chart, Scale x) {
    double taken = 0;
    double row = TOP + 10;
    for (CurveChart.Mark mark :
        chart.marks().stream().sorted(Comparator.comparing(CurveChart.Mark::across)).toList()) {
      double at = x.at(mark.across());
      if (at < LEFT || at > right()) {
        continue;
      }
      row = at + 4 < taken ? row + LABEL_GAP : TOP + 10;
      taken = at + 4 + mark.name().length() * LETTER;
      svg.line(at, TOP, at, TOP + HEIGHT, "reserve");
      svg.text(at + 4, row, "tiny", mark.name());
    }
  }

  private static void strokes(Svg svg, CurveChart chart, Scale x, Scale y) {
    List<CurveChart.Stroke> byEnd =
        chart.strokes().stream()
            .filter(s -> !s.points().isEmpty())
            .sorted(
                Comparator.comparing((CurveChart.Stroke s) -> s.points().getLast().upright())
                    .reversed())
            .toList();
    double free = TOP;
    for (CurveChart.Stroke stroke : byEnd) {
      int number = chart.strokes().indexOf(stroke) % 6 + 1;
      StringBuilder path = new StringBuilder();
      for (CurveChart.Point point : stroke.points()) {
        path.append(path.isEmpty() ? "M" : "L")
            .append(Svg.number(x.at(point.across())))
            .append(' ')
            .append(Svg.number(y.at(point.upright())));
      }
      svg.addTitled(stroke.label(), "path", "d", path, "class", "stroke s" + number);
      CurveChart.Point end = stroke.points().getLast();
      double height = Math.max(free, y.at(end.upright()) + 4);
      free = height + LABEL_GAP;
      svg.text(x.at(end.across()) + 8, height, "name t" + number, stroke.label());
    }
  }
}
