/**
 * The door of the room: signing in and out, taking an invitation, the members of one's own table,
 * and one's own password and tokens. {@link parley.ledger.access.Accounts} decides; this shows.
 */
@NullMarked
package parley.room.door;

import org.jspecify.annotations.NullMarked;
