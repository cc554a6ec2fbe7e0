package parley.rota.cover;

import java.util.List;
import java.util.Optional;
import parley.rota.natives.Natives;
import parley.rota.search.Budget;

/** Who covers the days of a walkout? */
public final class CoverEngine {

  private CoverEngine() {}

  /**
   * The cover that is best by the aims, or the best that is found before the budget is spent; its
   * margins come from what is left of the budget.
   *
   * @throws IllegalArgumentException if a rate card has no band for an hour that is offered
   */
  public static CoverAnswer answer(CoverQuestion question, Budget budget) {
    return answer(question, budget, true);
  }

  /** The same with the solver that can prove, if it is there and may be asked, or without it. */
  static CoverAnswer answer(CoverQuestion question, Budget budget, boolean mayProve) {
    boolean isExact = mayProve && Natives.areThere();
    Spending spending = new Spending(budget);
    CoverModel model = CoverModel.of(question.plan());
    Solved solved = solve(model, question, spending, isExact);
    AnswerMaker maker = new AnswerMaker(model, solved.chosen());
    CoverAnswer bare = checked(maker.answer(solved, List.of(), List.of()));
    List<Clash> clashes =
        bare.isCovered() ? List.of() : ClashFinder.list(model, question.seed(), spending, isExact);
    List<Margin> margins =
        question.asksMargins()
            ? Margins.list(
                question.plan(),
                bare.used(),
                (plan, kind, what) -> {
                  CoverModel other = CoverModel.of(plan);
                  Solved then = solve(other, question, spending, isExact);
                  return new Margin(
                      kind,
                      what,
                      CoverState.of(other, then.chosen()).score(),
                      solved.isProven() && then.isProven());
                })
            : List.of();
    return maker.answer(solved, clashes, margins);
  }

  private static Solved solve(
      CoverModel model, CoverQuestion question, Spending spending, boolean isExact) {
    return isExact
        ? ExactCover.solve(model, question.aims(), question.seed(), spending)
        : SearchedCover.search(model, question.aims(), question.seed(), spending);
  }

  /** No cover leaves here that the checker refuses. */
  private static CoverAnswer checked(CoverAnswer answer) {
    Optional<CoverFault> fault = CoverCheck.list(answer).stream().findFirst();
    if (fault.isPresent()) {
      throw new IllegalStateException("The cover found is refused: " + fault.get());
    }
    return answer;
  }
}
