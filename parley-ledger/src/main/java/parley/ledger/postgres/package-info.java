/** Keeps the ledger and its accounts in PostgreSQL, behind row-level security. */
@NullMarked
package parley.ledger.postgres;

import org.jspecify.annotations.NullMarked;
