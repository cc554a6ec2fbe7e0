package parley.ledger.access;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened at the door of a party's table.
 *
 * @param act what: signed in, refused, throttled, signed out, invited, joined, removed, token
 *     issued, token revoked, password changed
 * @param name who did it: the member's name, or the login tried
 * @param about to what it was done: the role of an invitation, the member removed, the token's
 *     label
 * @param client the address it came from
 */
public record AuditLine(
    Instant at, String act, String name, Optional<String> about, String client) {}
