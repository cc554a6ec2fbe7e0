package parley.room.shuttle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A package that the conciliator has put to the parties.
 *
 * @param number its number among the entries for all
 * @param ownAnswer the caller's own party's latest answer; never another's
 */
public record Proposal(
    long number,
    Instant at,
    String title,
    List<Term> terms,
    State state,
    Optional<Boolean> ownAnswer) {

  /** Copies the list. */
  public Proposal {
    terms = List.copyOf(terms);
  }

  /** What of a package concerns one issue. */
  public record Term(String issue, Optional<String> option, String text) {}

  /** How it stands, for everyone. */
  public enum State {
    /** It can be answered. */
    OPEN,
    /** The conciliator has taken it back. */
    WITHDRAWN,
    /** Another one on the same issue was agreed while it was open. */
    OVERTAKEN,
    /** Every party has said yes. */
    AGREED
  }
}
