package parley.service;

import java.util.List;
import parley.casefile.CaseView;

/** Answers the question what another strike costs. */
public final class CostEngine {

  private CostEngine() {}

  /** The answer, from what was known on the day of the view. */
  public static CostAnswer answer(CaseView view, CostQuestion question) {
    return new CostAnswer(
        view.asOf(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
