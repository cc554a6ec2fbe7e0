package parley.talks.stand;

import java.util.List;
import java.util.Optional;
import parley.casefile.CaseView;

/** Answers where talks stand. */
public final class StandEngine {

  /** Where talks stand on the day of the view, by the case's own rules. */
  public StandAnswer answer(CaseView view) {
    return answer(view, StandQuestion.of());
  }

  /** Where talks stand on the day of the view. */
  public StandAnswer answer(CaseView view, StandQuestion question) {
    WalkoutInclusion rule =
        question.walkouts().orElseGet(() -> WalkoutInclusion.of(view.record().header().walkouts()));
    return new StandAnswer(
        view.asOf(),
        TalksState.NONE,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        new WalkoutTally(0, 0, rule, List.of(), List.of(), List.of(), List.of()),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        new CycleTable(List.of(), List.of()),
        new Said(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Said.Weeks(List.of(), List.of(), List.of()),
            List.of()),
        List.of(),
        List.of());
  }
}
