package parley.rota.rules;

import java.util.List;
import parley.casefile.Confidence;

/**
 * Where a rule stands, and how sure we are of it.
 *
 * @param id of the rule, as in {@code rest-between-shifts}; the same in all sets
 * @param title in some words
 * @param paragraph the clause of the contract
 * @param fined whether work that breaks it makes the employer liable to a fine
 * @param mayBeAgreed whether a recorded reason, or an agreement, lifts it: such a breach is shown,
 *     and the rota is legal with it
 * @param confidence in the wording
 * @param sources ids of the set's sources
 * @param note what is left open; empty if nothing
 */
public record Clause(
    String id,
    String title,
    String paragraph,
    boolean fined,
    boolean mayBeAgreed,
    Confidence confidence,
    List<String> sources,
    String note) {

  /** Copies the list. */
  public Clause {
    sources = List.copyOf(sources);
  }
}
