package parley.rota.solve;

import java.util.List;
import java.util.Optional;
import parley.rota.check.Breach;
import parley.rota.check.PlanFault;
import parley.rota.model.Rota;

/**
 * What came of solving.
 *
 * @param feasible whether the checker finds the rota legal and as planned
 * @param rota the best that was found; if not feasible, the least bad, which is a draft to learn
 *     from and not for use
 * @param objective the score's total; {@code Long.MAX_VALUE} if not feasible
 * @param bound below which no feasible rota's score is; {@code Long.MIN_VALUE} if none was found
 * @param proven whether it is shown that none is better or, if not feasible, that there is none
 * @param breaches of the contract's rules, also those that an agreement lifts
 * @param faults against the plan
 * @param score of the rota
 * @param conflict what clashes, if not feasible
 */
public record Solved(
    boolean feasible,
    Optional<Rota> rota,
    long objective,
    long bound,
    boolean proven,
    List<Breach> breaches,
    List<PlanFault> faults,
    Score score,
    Optional<Conflict> conflict) {

  /** Copies the lists. */
  public Solved {
    breaches = List.copyOf(breaches);
    faults = List.copyOf(faults);
  }

  /** Of a rota that went through the gate. */
  static Solved of(Verified best, long claimedBound, Optional<Conflict> found) {
    long bound = best.bound(claimedBound);
    Optional<Conflict> conflict = best.conflict(found);
    boolean proven =
        best.isFeasible()
            ? bound >= best.score().total()
            : conflict.map(Conflict::proven).orElse(false);
    return new Solved(
        best.isFeasible(),
        Optional.of(best.rota()),
        best.isFeasible() ? best.score().total() : Long.MAX_VALUE,
        bound,
        proven,
        best.answer().breaches(),
        best.answer().faults(),
        best.score(),
        conflict);
  }
}
