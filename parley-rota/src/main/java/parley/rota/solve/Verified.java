package parley.rota.solve;

import java.util.Optional;
import parley.rota.check.CheckAnswer;
import parley.rota.check.Checker;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.rules.RuleSet;

/**
 * A rota with what the checker and the score say of it: the gate through which every result of a
 * search goes. What a search claims of its rota counts for nothing.
 *
 * @param answer of the checker
 */
record Verified(Rota rota, CheckAnswer answer, Score score) {

  static Verified of(RotaPlan plan, Rota rota, RuleSet rules) {
    return new Verified(rota, Checker.check(plan, rota, rules), Score.of(plan, rota, rules));
  }

  /** Whether the rota is legal and gives what its plan asks for. */
  boolean isFeasible() {
    return answer.isLegal() && answer.isAsPlanned();
  }

  /** How much is wrong with it. */
  private long wrong() {
    return answer.breaches().stream().filter(b -> !b.clause().mayBeAgreed()).count()
        + answer.faults().size();
  }

  /** Whether it is better than another: less wrong, then less bad. */
  boolean isBetterThan(Verified other) {
    return wrong() < other.wrong()
        || wrong() == other.wrong() && score.total() < other.score.total();
  }

  /**
   * The bound, if it can be true: one above the score of a rota that is feasible is the fruit of an
   * error, and is thrown away.
   *
   * @param bound below which no score should be; {@code Long.MIN_VALUE} for none
   */
  long bound(long bound) {
    return isFeasible() && bound > score.total() ? Long.MIN_VALUE : bound;
  }

  /** A proof that there is no rota, if there is none here. */
  Optional<Conflict> conflict(Optional<Conflict> found) {
    return isFeasible() ? Optional.empty() : found;
  }
}
