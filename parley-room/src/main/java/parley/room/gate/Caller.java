package parley.room.gate;

import parley.ledger.Pass;
import parley.ledger.access.Seat;

/**
 * Who calls.
 *
 * @param csrf what every form of theirs carries in the field {@code csrf}; empty for a token
 */
public record Caller(Seat seat, Pass pass, String csrf) {}
