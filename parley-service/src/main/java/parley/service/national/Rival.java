package parley.service.national;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How well a model fits what was lost, beside others.
 *
 * @param rmse root of the mean square of the log residuals
 * @param leaveOneOutRmse the same, each walkout predicted from the others; empty if they are too
 *     few
 * @param logShareExplained of the squares of the logarithms about their mean
 */
public record Rival(
    Model model,
    List<Term> terms,
    double rmse,
    OptionalDouble leaveOneOutRmse,
    double logShareExplained) {

  /** Copies the list. */
  public Rival {
    terms = List.copyOf(terms);
  }

  /** What a model takes what was lost to come from. Each knows which walkouts others joined. */
  public enum Model {
    /** How many were absent, and nothing else. */
    TURNOUT(false, Term.LEVEL, Term.JOINT, Term.TURNOUT),
    /** How many walkouts there had been. */
    LEARNING(false, Term.LEVEL, Term.LEARNING, Term.JOINT),
    /** And whether there was a target for planned care. */
    LEARNING_POLICY(false, Term.LEVEL, Term.LEARNING, Term.JOINT, Term.TARGET),
    /** And what absence forces, through the forced share: the model that predicts. */
    LEARNING_POLICY_TURNOUT(true, Term.LEVEL, Term.LEARNING, Term.JOINT, Term.TARGET);

    private final boolean usesForced;
    private final List<Term> terms;

    Model(boolean usesForced, Term... terms) {
      this.usesForced = usesForced;
      this.terms = List.of(terms);
    }

    List<Term> terms() {
      return terms;
    }

    boolean usesForced() {
      return usesForced;
    }
  }
}
