/** What a seat may read of the ledger, entry by entry, and the file in which it takes it along. */
@NullMarked
package parley.room.ledger;

import org.jspecify.annotations.NullMarked;
