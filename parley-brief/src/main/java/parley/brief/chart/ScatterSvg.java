package parley.brief.chart;

import parley.brief.page.ScatterChart;

/** Draws outcomes in the square of two values from 0 to 100. */
final class ScatterSvg {

  private static final double LEFT = 60;
  private static final double TOP = 16;
  private static final double SIDE = 360;

  private ScatterSvg() {}

  static Svg draw(ScatterChart chart) {
    Svg svg = new Svg(ChartSvg.WIDTH, TOP + SIDE + 48);
    Scale x = new Scale(0, 100, LEFT, LEFT + SIDE);
    Scale y = new Scale(0, 100, TOP + SIDE, TOP);
    for (int tick = 0; tick <= 100; tick += 20) {
      svg.line(x.at(tick), TOP, x.at(tick), TOP + SIDE, "grid");
      svg.line(LEFT, y.at(tick), LEFT + SIDE, y.at(tick), "grid");
      svg.text(x.at(tick), TOP + SIDE + 18, "axis mid", String.valueOf(tick));
      svg.text(LEFT - 7, y.at(tick) + 4, "axis end", String.valueOf(tick));
    }
    svg.text(LEFT + SIDE / 2, TOP + SIDE + 40, "name mid", "value to " + chart.across());
    svg.upright(16, TOP + SIDE / 2, "name mid", "value to " + chart.upright());
    if (chart.reserveAcross().isPresent() && chart.reserveUpright().isPresent()) {
      double left = x.at(chart.reserveAcross().get());
      double low = y.at(chart.reserveUpright().get());
      svg.addTitled(
          "at least the value of no deal to both",
          "rect",
          "x",
          left,
          "y",
          TOP,
          "width",
          LEFT + SIDE - left,
          "height",
          low - TOP,
          "class",
          "zone");
    }
    chart.reserveAcross().ifPresent(r -> svg.line(x.at(r), TOP, x.at(r), TOP + SIDE, "reserve"));
    chart.reserveUpright().ifPresent(r -> svg.line(LEFT, y.at(r), LEFT + SIDE, y.at(r), "reserve"));
    for (ScatterChart.Dot dot : chart.dots()) {
      svg.add(
          "circle",
          "cx",
          x.at(dot.across()),
          "cy",
          y.at(dot.upright()),
          "r",
          radius(dot.kind()),
          "class",
          style(dot.kind()));
    }
    double labelY = TOP + 16;
    for (ScatterChart.Named named : chart.named()) {
      double cx = x.at(named.across());
      double cy = y.at(named.upright());
      svg.addTitled(named.name(), "circle", "cx", cx, "cy", cy, "r", 6.5, "class", "named");
      svg.line(cx + 6, cy, LEFT + SIDE + 16, labelY - 4, "leader");
      svg.text(LEFT + SIDE + 20, labelY, "name", named.name());
      labelY += 20;
    }
    key(svg, chart, labelY + 24);
    return svg;
  }

  /** Explains the marks that the chart has. */
  private static void key(Svg svg, ScatterChart chart, double top) {
    double x = LEFT + SIDE + 26;
    double y = top;
    for (ScatterChart.Kind kind : ScatterChart.Kind.values()) {
      if (chart.dots().stream().anyMatch(d -> d.kind() == kind)) {
        svg.add("circle", "cx", x, "cy", y, "r", radius(kind), "class", style(kind));
        svg.text(x + 12, y + 4, "axis", meaning(kind));
        y += 20;
      }
    }
    if (chart.reserveAcross().isPresent() || chart.reserveUpright().isPresent()) {
      svg.line(x - 8, y, x + 8, y, "reserve");
      svg.text(x + 12, y + 4, "axis", "value of no deal");
    }
  }

  private static double radius(ScatterChart.Kind kind) {
    return kind == ScatterChart.Kind.OUTSIDE ? 2.0 : 3.5;
  }

  private static String style(ScatterChart.Kind kind) {
    return switch (kind) {
      case OUTSIDE -> "outside";
      case ZONE -> "inzone";
      case SIGNABLE -> "signable";
    };
  }

  private static String meaning(ScatterChart.Kind kind) {
    return switch (kind) {
      case OUTSIDE -> "short of a reserve";
      case ZONE -> "in the zone";
      case SIGNABLE -> "in the zone, every gate accepts";
    };
  }
}
