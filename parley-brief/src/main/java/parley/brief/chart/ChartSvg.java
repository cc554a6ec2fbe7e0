package parley.brief.chart;

import parley.brief.page.Chart;
import parley.brief.page.CurveChart;
import parley.brief.page.GridChart;
import parley.brief.page.LineChart;
import parley.brief.page.PanelChart;
import parley.brief.page.ScatterChart;
import parley.brief.page.Timeline;

/**
 * Draws a chart as SVG. Colours come from the style sheet of the page; no two things differ by
 * colour alone.
 */
public final class ChartSvg {

  static final double WIDTH = 680;

  private ChartSvg() {}

  /** The chart as one SVG element. */
  public static String draw(Chart chart) {
    Svg svg =
        switch (chart) {
          case Timeline timeline -> TimelineSvg.draw(timeline);
          case LineChart lines -> LineSvg.draw(lines);
          case CurveChart curve -> CurveSvg.draw(curve);
          case PanelChart panels -> PanelSvg.draw(panels);
          case ScatterChart scatter -> ScatterSvg.draw(scatter);
          case GridChart grid -> GridSvg.draw(grid);
        };
    return svg.finish(chart.id(), chart.title(), chart.description());
  }
}
