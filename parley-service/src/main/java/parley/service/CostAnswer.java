package parley.service;

import java.time.LocalDate;
import java.util.List;
import parley.casefile.Computed;
import parley.casefile.Figure;

/**
 * What another strike costs, patients first.
 *
 * @param walkouts every walkout known on the day, in the order of their start
 * @param series one for each definition, patients first
 * @param apart figures of the same measures that belong to no walkout or have no source, so that
 *     they join no series
 * @param comparisons like for like, or refused
 * @param scenarios one for each length asked for
 * @param blocks the four blocks of effects, in their order, and what could not be placed
 * @param recovery days to work off a backlog, one for each published value of it; empty if nothing
 *     was assumed
 * @param overlays other loads beside the days of each walkout, newest walkout first
 * @param calendar days and seasons of the case's timetable beside each walkout, newest first
 */
public record CostAnswer(
    LocalDate asOf,
    List<WalkoutRecord> walkouts,
    List<MeasureSeries> series,
    List<Figure> apart,
    List<Comparison> comparisons,
    List<Scenario> scenarios,
    List<ImpactBlock> blocks,
    List<Computed> recovery,
    List<Overlay> overlays,
    List<CalendarOverlap> calendar) {

  /** Copies the lists. */
  public CostAnswer {
    walkouts = List.copyOf(walkouts);
    series = List.copyOf(series);
    apart = List.copyOf(apart);
    comparisons = List.copyOf(comparisons);
    scenarios = List.copyOf(scenarios);
    blocks = List.copyOf(blocks);
    recovery = List.copyOf(recovery);
    overlays = List.copyOf(overlays);
    calendar = List.copyOf(calendar);
  }
}
