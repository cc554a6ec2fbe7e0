package parley.talks.stand;

import java.util.List;
import java.util.Optional;
import parley.casefile.Conflict;

/**
 * One approach to talks: the invitations, in order of days, and the agreement that followed. Where
 * sources disagree on who moved, the conflicts stand beside it and none is resolved.
 *
 * @param conflicts conflicts about any of the events
 */
public record Approach(List<Move> invitations, Optional<Move> agreement, List<Conflict> conflicts) {

  /** Copies the lists. */
  public Approach {
    invitations = List.copyOf(invitations);
    conflicts = List.copyOf(conflicts);
  }
}
