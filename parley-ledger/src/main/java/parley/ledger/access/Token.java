package parley.ledger.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A personal token, with which a program speaks for its owner.
 *
 * @param label what its owner calls it
 * @param used when it last let somebody in
 */
public record Token(String id, String label, Instant issued, Instant expires, Optional<Instant> used) {}
