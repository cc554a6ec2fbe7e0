package parley.ledger.access;

import java.time.Instant;

/**
 * A member of a party, as its lead sees them.
 *
 * @param login table and name with which they sign in, as {@link Login#code} writes them
 * @param since when they took the invitation
 * @param removed whether they were removed; their entries stay
 */
public record Member(Seat seat, String login, Instant since, boolean removed) {}
