/**
 * Who sits where: members of parties, their roles, sign-in, invitations, sessions, personal tokens,
 * and a record of all of these.
 */
@NullMarked
package parley.ledger.access;

import org.jspecify.annotations.NullMarked;
