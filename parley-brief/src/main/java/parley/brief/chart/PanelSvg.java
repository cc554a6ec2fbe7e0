package parley.brief.chart;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import parley.brief.page.PanelChart;

/** Draws bars in panels one below the other, each with its own scale from nought. */
final class PanelSvg {

  private static final double LEFT = 170;
  private static final double RIGHT = 150;
  private static final double ROW = 22;
  private static final double HEAD = 30;
  private static final double GAP = 14;

  private PanelSvg() {}

  static Svg draw(PanelChart chart) {
    double height =
        chart.panels().stream().mapToDouble(p -> HEAD + ROW * p.bars().size() + GAP).sum();
    Svg svg = new Svg(ChartSvg.WIDTH, Math.max(height, 40));
    double y = 0;
    for (PanelChart.Panel panel : chart.panels()) {
      svg.text(4, y + 18, "name", panel.definition());
      double most =
          panel.bars().stream()
              .flatMap(b -> Stream.of(b.value(), b.high()))
              .flatMap(Optional::stream)
              .mapToDouble(BigDecimal::doubleValue)
              .max()
              .orElse(1);
      double least =
          panel.bars().stream()
              .flatMap(b -> Stream.of(b.value(), b.low()))
              .flatMap(Optional::stream)
              .mapToDouble(BigDecimal::doubleValue)
              .min()
              .orElse(0);
      double from = Math.min(0, least);
      Scale scale = new Scale(from, Math.max(most, from + 1e-9), LEFT, ChartSvg.WIDTH - RIGHT);
      y += HEAD;
      for (PanelChart.Bar bar : panel.bars()) {
        bar(svg, scale, bar, y);
        y += ROW;
      }
      svg.line(scale.at(0), y - ROW * panel.bars().size() - 2, scale.at(0), y, "base");
      y += GAP;
    }
    return svg;
  }

  private static void bar(Svg svg, Scale scale, PanelChart.Bar bar, double y) {
    double middle = y + ROW / 2;
    svg.text(LEFT - 8, middle + 4, "axis end", bar.label());
    double reach = scale.at(0);
    if (bar.value().isPresent()) {
      double at = scale.at(bar.value().get().doubleValue());
      double zero = scale.at(0);
      svg.addTitled(
          bar.label() + ": " + bar.text(),
          "rect",
          "x",
          Math.min(zero, at),
          "y",
          middle - 7,
          "width",
          Math.max(1, Math.abs(at - zero)),
          "height",
          14.0,
          "class",
          "solid");
      reach = Math.max(zero, at);
    }
    if (bar.low().isPresent() && bar.high().isPresent()) {
      double low = scale.at(bar.low().get().doubleValue());
      double high = scale.at(bar.high().get().doubleValue());
      svg.line(low, middle, high, middle, "range");
      svg.line(low, middle - 5, low, middle + 5, "range");
      svg.line(high, middle - 5, high, middle + 5, "range");
      reach = Math.max(reach, high);
    }
    svg.text(reach + 7, middle + 4, "axis", bar.text());
  }
}
