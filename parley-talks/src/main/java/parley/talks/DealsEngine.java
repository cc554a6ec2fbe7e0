package parley.talks;

import java.util.ArrayList;
import java.util.List;
import parley.casefile.Assumptions;
import parley.casefile.CaseView;

/** Answers which deals both sides would sign. */
public final class DealsEngine {

  /** The weights of a side may add up to this. */
  public static final long MOST_WEIGHT = 1_000_000;

  /** A point may be divided into so many parts; then every sum of products fits a {@code long}. */
  public static final long FINEST_SCALE = 10_000_000;

  /** The deals under each assumption set known on the day of the view. */
  public DealsAnswer answer(CaseView view) {
    return answer(view, DealsQuestion.usual());
  }

  /**
   * The deals under each assumption set known on the day of the view.
   *
   * @param question whose sets they are
   */
  public DealsAnswer answer(CaseView view, DealsQuestion question) {
    List<DealsAnswer.Missing> missing = new ArrayList<>();
    if (view.record().agenda().stream().allMatch(i -> i.options().isEmpty())) {
      missing.add(DealsAnswer.Missing.OPTIONS);
    }
    if (view.listAssumptions().isEmpty()) {
      missing.add(DealsAnswer.Missing.ASSUMPTIONS);
    }
    List<AssumedDeals> answers = new ArrayList<>();
    if (missing.isEmpty()) {
      for (Assumptions set : view.listAssumptions()) {
        answers.add(DealSearch.search(view, set));
      }
    }
    return new DealsAnswer(view.asOf(), question.ownFiles(), missing, answers);
  }
}
