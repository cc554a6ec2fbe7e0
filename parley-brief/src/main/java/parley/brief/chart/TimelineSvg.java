package parley.brief.chart;

import java.time.LocalDate;
import parley.brief.page.Timeline;
import parley.brief.words.Days;

/** Draws a timeline: one row for each track, one axis of days below. */
final class TimelineSvg {

  private static final double LEFT = 118;
  private static final double ROW = 34;
  private static final double TOP = 20;

  private TimelineSvg() {}

  static Svg draw(Timeline chart) {
    double bottom = TOP + ROW * chart.tracks().size();
    Svg svg = new Svg(ChartSvg.WIDTH, bottom + 30);
    Scale days = Scale.ofDays(chart.from(), chart.to(), LEFT, ChartSvg.WIDTH - 12);
    for (LocalDate tick : Scale.dayTicks(chart.from(), chart.to())) {
      svg.line(days.at(tick), TOP, days.at(tick), bottom, "grid");
      svg.text(days.at(tick), bottom + 20, "axis mid", Scale.dayName(tick));
    }
    double today = days.at(chart.today());
    svg.line(today, TOP - 6, today, bottom, "today");
    svg.text(today, TOP - 9, today > 600 ? "axis end" : "axis mid", Days.day(chart.today()));
    for (int i = 0; i < chart.tracks().size(); i++) {
      double middle = TOP + ROW * i + ROW / 2;
      Timeline.Track track = chart.tracks().get(i);
      svg.text(LEFT - 10, middle + 5, "name end", track.label());
      svg.line(LEFT, middle, ChartSvg.WIDTH - 12, middle, "base");
      double taken = 0;
      for (Timeline.Item item : track.items()) {
        taken = item(svg, days, item, middle, taken);
      }
    }
    return svg;
  }

  /** Draws an item and says up to where its label reaches, so that labels do not overlap. */
  private static double item(Svg svg, Scale days, Timeline.Item item, double middle, double taken) {
    double x = days.at(item.from());
    double end = days.at(item.to());
    double width = Math.max(3, end - x);
    switch (item.shape()) {
      case SOLID -> bar(svg, item, "solid", x, middle - 8, width, 16);
      case OPEN -> bar(svg, item, "open", x, middle - 5, width, 10);
      case MARK ->
          svg.addTitled(
              item.title(),
              "path",
              "d",
              "M%s %s l6 6 l-6 6 l-6 -6 z".formatted(Svg.number(x), Svg.number(middle - 6)),
              "class",
              "mark");
    }
    double labelWidth = item.label().length() * 6.5;
    double centre = x + width / 2;
    if (!item.label().isEmpty() && centre - labelWidth / 2 > taken + 2) {
      svg.text(centre, middle - 10, "tiny mid", item.label());
      return centre + labelWidth / 2;
    }
    return taken;
  }

  private static void bar(
      Svg svg, Timeline.Item item, String style, double x, double y, double width, double height) {
    svg.addTitled(
        item.title(), "rect", "x", x, "y", y, "width", width, "height", height, "class", style);
  }
}
