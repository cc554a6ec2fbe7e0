package parley.pay;

import java.util.List;
import java.util.Optional;
import parley.casefile.CaseView;

/** Answers the question what is on the table worth. */
public final class WorthEngine {

  private WorthEngine() {}

  /** The answer, from what was known on the day of the view. */
  public static WorthAnswer answer(CaseView view, WorthQuestion question) {
    return new WorthAnswer(
        view.asOf(),
        new OffersAnswer(List.of(), Optional.empty()),
        new LadderAnswer(
            List.of(),
            new Amount.NotComputable(
                "worth.ladder.average", "award-average", Amount.Reason.WEIGHTS_MISSING, List.of()),
            List.of()),
        new AwardsAnswer(List.of(), List.of()),
        new RestorationAnswer(List.of(), List.of()),
        new TrainingAnswer(List.of(), List.of()),
        new AffordabilityAnswer(List.of(), List.of(), List.of()),
        List.of(),
        List.of(),
        List.of());
  }
}
