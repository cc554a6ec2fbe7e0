package parley.brief.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import parley.brief.page.Chart;
import parley.brief.page.PanelChart;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.brief.words.Numbers;
import parley.casefile.Computed;
import parley.casefile.Figure;
import parley.casefile.Vintage;
import parley.service.national.Calibration;
import parley.service.national.CalibrationRow;

/** The charts of what was published against what is modelled, by walkout. */
final class CalibrationCharts {

  private final Sheet sheet;
  private final Calibration past;

  CalibrationCharts(Sheet sheet, Calibration past) {
    this.sheet = sheet;
    this.past = past;
  }

  List<Chart> charts() {
    return List.of(
        chart(
            "calibration-fitted",
            "Published and modelled, by walkout",
            "appointments cancelled, modelled with all walkouts",
            edition -> Optional.of(edition.modelled())),
        chart(
            "calibration-left-out",
            "Published, and modelled from the other walkouts",
            "appointments cancelled, modelled without the walkout",
            edition -> edition.leaveOneOut().map(CalibrationRow.LeaveOneOut::modelled)));
  }

  private Chart chart(
      String id,
      String title,
      String counted,
      Function<CalibrationRow.Edition, Optional<Computed>> modelled) {
    Rows rows = new Rows();
    for (CalibrationRow row : past.rows()) {
      for (CalibrationRow.Edition edition : row.editions()) {
        if (edition.isCount()) {
          rows.add(row, "published", edition.published());
        }
        modelled
            .apply(edition)
            .flatMap(Computed::find)
            .ifPresent(f -> rows.add(row, "modelled", f));
      }
    }
    List<PanelChart.Panel> panels = new ArrayList<>();
    panels.add(new PanelChart.Panel(counted, "appointments", rows.bars));
    if (id.endsWith("fitted")) {
      Rows kept = kept();
      panels.add(new PanelChart.Panel("planned care kept (%)", "%", kept.bars));
      rows.cells.addAll(kept.cells);
    }
    return new PanelChart(
        id,
        title,
        "Bars in pairs: what was published of a walkout, and what is modelled with its 90 % interval. A walkout without a count has a modelled bar alone.",
        new Table(title, List.of("No.", "Which", "Value"), rows.cells),
        panels);
  }

  private Rows kept() {
    Rows rows = new Rows();
    for (CalibrationRow row : past.rows()) {
      row.keptPublished().ifPresent(f -> rows.add(row, "published", f));
      row.keptModelled().find().ifPresent(f -> rows.add(row, "modelled", f));
    }
    return rows;
  }

  /** The middle of a modelled number alone: its interval is drawn, and told in the table. */
  private static String text(Figure figure) {
    return figure.vintage() == Vintage.DERIVED
        ? Numbers.computed(figure.value().orElseThrow(), figure.unit().orElse(""))
        : Numbers.number(figure);
  }

  /** The bars of a panel, and the same in a table. */
  private final class Rows {

    private final List<PanelChart.Bar> bars = new ArrayList<>();
    private final List<List<Span>> cells = new ArrayList<>();

    void add(CalibrationRow row, String which, Figure figure) {
      Optional<BigDecimal> low = figure.low().filter(l -> !figure.high().equals(Optional.of(l)));
      bars.add(
          new PanelChart.Bar(
              "%s, %s".formatted(row.number(), which),
              figure.value(),
              low,
              low.flatMap(l -> figure.high()),
              text(figure)));
      cells.add(
          List.of(
              Table.cell(String.valueOf(row.number())), Table.cell(which), sheet.value(figure)));
    }
  }
}
