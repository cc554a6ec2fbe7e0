package parley.ledger.access;

import java.time.Instant;

/**
 * Something that happened at the door of a party's table.
 *
 * @param act what: signed in, refused, throttled, signed out, invited, joined, removed, token issued,
 *     token revoked, password changed
 * @param name the login tried or the member's name
 * @param client the address it came from
 */
public record AuditLine(Instant at, String act, String name, String client) {}
