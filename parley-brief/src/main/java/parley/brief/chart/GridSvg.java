package parley.brief.chart;

import java.util.Locale;
import parley.brief.page.GridChart;

/** Draws a grid of people and days, some weeks side by side. */
final class GridSvg {

  private static final double LEFT = 78;
  private static final double ROW = 17;
  private static final double HEAD = 30;
  private static final double GAP = 12;
  private static final double WEEK_GAP = 2;

  private GridSvg() {}

  static Svg draw(GridChart chart) {
    int days = chart.columns().size();
    int bands = (days + chart.perBand() - 1) / chart.perBand();
    double band = HEAD + ROW * chart.rows().size() + GAP;
    Svg svg = new Svg(ChartSvg.WIDTH, Math.max(band * bands, 40));
    double width = (ChartSvg.WIDTH - LEFT - 4) / chart.perBand();
    for (int b = 0; b < bands; b++) {
      int from = b * chart.perBand();
      int to = Math.min(days, from + chart.perBand());
      band(svg, chart, from, to, b * band, width);
    }
    return svg;
  }

  private static void band(Svg svg, GridChart chart, int from, int to, double top, double width) {
    String[] first = chart.columns().get(from).split(" ", 3);
    svg.text(LEFT - 6, top + 23, "tiny end", first[first.length - 1]);
    for (int d = from; d < to; d++) {
      String[] words = chart.columns().get(d).split(" ", 2);
      double middle = LEFT + (d - from + 0.5) * width;
      svg.text(middle, top + 11, "tiny mid", words[0].substring(0, 1));
      svg.text(middle, top + 23, "tiny mid", words.length > 1 ? words[1].split(" ")[0] : "");
    }
    double y = top + HEAD;
    for (GridChart.Row row : chart.rows()) {
      svg.text(LEFT - 6, y + 12, "axis end", row.label());
      for (int d = from; d < to; d++) {
        double x = LEFT + (d - from) * width;
        cell(svg, row, chart.columns().get(d), row.cells().get(d), x, y, width);
      }
      y += ROW;
    }
  }

  private static void cell(
      Svg svg,
      GridChart.Row row,
      String column,
      GridChart.Cell cell,
      double x,
      double y,
      double width) {
    svg.addTitled(
        row.label() + ", " + column + ": " + cell.words(),
        "rect",
        "x",
        x + WEEK_GAP / 2,
        "y",
        y + 1,
        "width",
        width - WEEK_GAP,
        "height",
        ROW - 2,
        "class",
        "cell g-" + cell.tone().name().toLowerCase(Locale.ROOT) + (cell.marked() ? " bad" : ""));
    if (!cell.text().isEmpty()) {
      String shown = cell.marked() ? cell.text() + "!" : cell.text();
      svg.text(
          x + width / 2,
          y + 12.5,
          "code mid g-on-" + cell.tone().name().toLowerCase(Locale.ROOT),
          shown);
    }
  }
}
