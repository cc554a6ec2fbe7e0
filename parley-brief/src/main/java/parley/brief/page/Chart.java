package parley.brief.page;

/** A chart: what it shows, and the table of its data, which says the same without a picture. */
public sealed interface Chart
    permits Timeline, LineChart, CurveChart, PanelChart, ScatterChart, GridChart {

  /** An id that is unique on the page, of small letters and hyphens. */
  String id();

  /** What the chart shows, in a few words. */
  String title();

  /** What a reader sees in it, for one who cannot see it. */
  String description();

  /** Its data. */
  Table data();
}
