package parley.brief.chart;

import java.util.Comparator;
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
          radius(dot.kind()),
          "class",
          style(dot.kind()));
    }
    key(svg, chart, names(svg, chart, x, y) + 24);
    return svg;
  }

  /**
   * Names points beside the square, the highest first, so that few leaders cross; names of one
   * point stand together and have one leader.
   */
  private static double names(Svg svg, ScatterChart chart, Scale x, Scale y) {
    double labelY = TOP + 16;
    double lastX = Double.NaN;
    double lastY = Double.NaN;
    for (ScatterChart.Named named :
        chart.named().stream()
            .sorted(
                Comparator.comparingDouble(ScatterChart.Named::upright)
                    .thenComparingDouble(ScatterChart.Named::across)
                    .reversed())
            .toList()) {
      double cx = x.at(named.across());
      double cy = y.at(named.upright());
      svg.addTitled(named.name(), "circle", "cx", cx, "cy", cy, "r", 6.5, "class", "named");
      if (cx != lastX || cy != lastY) {
        svg.line(cx + 6, cy, LEFT + SIDE + 16, labelY - 4, "leader");
      }
      svg.text(LEFT + SIDE + 20, labelY, "name", named.name());
      lastX = cx;
      lastY = cy;
      labelY += 20;
    }
    return labelY;
  }

  /** Explains the marks that the chart has. */
  private static void key(Svg svg, ScatterChart chart, double top) {
    double x = LEFT + SIDE + 26;
    double y = top;
    for (ScatterChart.Kind kind : ScatterChart.Kind.values()) {
      if (chart.dots().stream().anyMatch(d -> d.kind() == kind)) {
        svg.add("circle", "cx", x, "cy", y, "r", radius(kind), "class", style(kind));
        svg.text(x + 12, y + 4, "axis", meaning(kind, chart));
        y += 20;
      }
    }
    if (chart.reserveAcross().isPresent() || chart.reserveUpright().isPresent()) {
      svg.line(x - 8, y, x + 8, y, "reserve");
      svg.text(x + 12, y + 4, "axis", "value of no deal");
      y += 20;
    }
    if (!chart.gates().isEmpty()) {
      svg.line(x - 8, y, x + 8, y, "gate");
      svg.text(x + 12, y + 4, "axis", "a gate accepts from here");
    }
  }

  private static double radius(ScatterChart.Kind kind) {
    return switch (kind) {
      case OUTSIDE -> 2.0;
      case ZONE, SIGNABLE -> 3.5;
      case OFFERED_ACROSS, OFFERED_UPRIGHT, DRAFTED -> 2.5;
    };
  }

  private static String style(ScatterChart.Kind kind) {
    return switch (kind) {
      case OUTSIDE -> "outside";
      case ZONE -> "inzone";
      case SIGNABLE, OFFERED_ACROSS, DRAFTED -> "signable";
      case OFFERED_UPRIGHT -> "offered";
    };
  }

  /** A chart with the reserve of one party alone, or none, has no zone of agreement. */
  private static String meaning(ScatterChart.Kind kind, ScatterChart chart) {
    boolean both = chart.reserveAcross().isPresent() == chart.reserveUpright().isPresent();
    return switch (kind) {
      case OUTSIDE ->
          both
              ? chart.reserveAcross().isPresent() ? "short of a reserve" : "an outcome"
              : "short of the reserve";
      case ZONE -> both ? "in the zone" : "above the reserve";
      case SIGNABLE ->
          both ? "in the zone, every gate accepts" : "above the reserve, every gate accepts";
      case OFFERED_ACROSS -> "offered by the party across";
      case OFFERED_UPRIGHT -> "offered by the party upright";
      case DRAFTED -> "drafted";
    };
  }
}
