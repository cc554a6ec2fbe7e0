package parley.room.shuttle;

import java.util.Optional;
import parley.ledger.Draft;
import parley.ledger.Kind;
import parley.ledger.Ledger;
import parley.ledger.Pass;
import parley.room.SharedChain;
import parley.room.gate.Body;

/** Tells everyone, once, that every party accepts a proposal. */
public final class Outcomes {

  private Outcomes() {}

  /**
   * Writes the outcome if every party has said yes, the proposal is still open, and nobody has
   * written it yet. It may be called at any time: also when the program was stopped between the
   * last yes and its outcome.
   */
  public static void announce(Ledger ledger, Pass pass, long proposal) {
    Draft outcome =
        new Draft(
            SharedChain.ALL, Kind.OUTCOME, Body.write(Body.object().put("proposal", proposal)));
    new SharedChain(ledger, pass)
        .append(all ->
            Standing.of(all).isOpen(proposal) && ledger.isAgreed(pass, proposal)
                ? Optional.of(outcome)
                : Optional.empty());
  }
}
