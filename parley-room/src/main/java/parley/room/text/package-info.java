/**
 * The single text: clauses that grow by versions until every party agrees to each, and what of it
 * can be carried out of the room. And the ledger as a seat may read it.
 */
@NullMarked
package parley.room.text;

import org.jspecify.annotations.NullMarked;
