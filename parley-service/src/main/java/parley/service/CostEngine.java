package parley.service;

import java.util.List;
import parley.casefile.CaseView;

/**
 * Answers the question what another strike costs, patients first.
 *
 * <p>What is published is shown as published, each definition apart; what is computed is a range
 * with its sources. Methods and limits are in {@code docs/cost.md}.
 */
public final class CostEngine {

  /** What the ids of figures that this engine derives start with. */
  static final String VERB = "cost";

  private CostEngine() {}

  /**
   * The answer, from what was known on the day of the view.
   *
   * @throws IllegalArgumentException if the question names a walkout that was not known on the day
   */
  public static CostAnswer answer(CaseView view, CostQuestion question) {
    List<WalkoutRecord> records = Walkouts.records(view);
    List<MeasureSeries> series = Walkouts.series(records);
    return new CostAnswer(
        view.asOf(),
        records,
        series,
        Walkouts.apart(view, records),
        Walkouts.comparisons(records, question.compare(), view),
        Scenarios.of(view, records, series, question.scenarioDays()),
        Blocks.of(view),
        question.recovery().map(a -> Recoveries.of(records, a)).orElse(List.of()),
        Overlays.of(view, records, question.overlays()),
        Overlays.calendar(view, records));
  }
}
