package parley.brief.chart;

import parley.brief.page.ScatterChart;

/** Draws outcomes in the square of two values from 0 to 100. */
final class ScatterSvg {

  private static final double LEFT = 60;
  private static final double TOP = 16;
  private static final double SIDE = 360;
  private static final int STEP = 20;

  private ScatterSvg() {}

  static Svg draw(ScatterChart chart) {
    Svg svg = new Svg(ChartSvg.WIDTH, TOP + SIDE + 48);
    int low = chart.lowEnd();
    int high = chart.highEnd();
    Scale x = new Scale(low, high, LEFT, LEFT + SIDE);
    Scale y = new Scale(low, high, TOP + SIDE, TOP);
    for (int tick = low; tick <= high; tick += STEP) {
      svg.line(x.at(tick), TOP, x.at(tick), TOP + SIDE, "grid");
      svg.line(LEFT, y.at(tick), LEFT + SIDE, y.at(tick), "grid");
      svg.text(x.at(tick), TOP + SIDE + 18, "axis mid", String.valueOf(tick));
      svg.text(LEFT - 7, y.at(tick) + 4, "axis end", String.valueOf(tick));
    }
    svg.text(LEFT + SIDE / 2, TOP + SIDE + 40, "name mid", "value to " + chart.across());
    svg.upright(16, TOP + SIDE / 2, "name mid", "value to " + chart.upright());
    if (chart.reserveAcross().isPresent() && chart.reserveUpright().isPresent()) {
      double left = x.at(chart.reserveAcross().get());
      double floor = y.at(chart.reserveUpright().get());
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
          floor - TOP,
          "class",
          "zone");
    }
    chart.reserveAcross().ifPresent(r -> svg.line(x.at(r), TOP, x.at(r), TOP + SIDE, "reserve"));
    chart.reserveUpright().ifPresent(r -> svg.line(LEFT, y.at(r), LEFT + SIDE, y.at(r), "reserve"));
    for (ScatterChart.Gate gate : chart.gates()) {
      double at = (gate.acrossIt() ? x : y).at(gate.accepts());
      svg.addTitled(
          gate.name(),
          "line",
          "x1",
          gate.acrossIt() ? at : LEFT,
          "y1",
          gate.acrossIt() ? TOP : at,
          "x2",
          gate.acrossIt() ? at : LEFT + SIDE,
          "y2",
          gate.acrossIt() ? TOP + SIDE : at,
          "class",
          "gate");
    }
    for (ScatterChart.Dot dot : chart.dots()) {
      svg.add(
          "circle",
          "cx",
          x.at(dot.across()),
          "cy",
          y.at(dot.upright()),
          "r",
          dot.kind() == ScatterChart.Kind.OUTSIDE ? 2.0 : 3.5,
          "class",
          switch (dot.kind()) {
            case OUTSIDE -> "outside";
            case ZONE -> "inzone";
            case SIGNABLE -> "signable";
          });
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
    key(svg, labelY + 24);
    return svg;
  }

  private static void key(Svg svg, double top) {
    double x = LEFT + SIDE + 26;
    svg.add("circle", "cx", x, "cy", top, "r", 3.5, "class", "signable");
    svg.text(x + 12, top + 4, "axis", "in the zone, every gate accepts");
    svg.add("circle", "cx", x, "cy", top + 20, "r", 3.5, "class", "inzone");
    svg.text(x + 12, top + 24, "axis", "in the zone");
    svg.add("circle", "cx", x, "cy", top + 40, "r", 2.0, "class", "outside");
    svg.text(x + 12, top + 44, "axis", "short of a reserve");
    svg.line(x - 8, top + 60, x + 8, top + 60, "reserve");
    svg.text(x + 12, top + 64, "axis", "value of no deal");
    svg.line(x - 8, top + 80, x + 8, top + 80, "gate");
    svg.text(x + 12, top + 84, "axis", "a gate accepts from here");
  }
}
