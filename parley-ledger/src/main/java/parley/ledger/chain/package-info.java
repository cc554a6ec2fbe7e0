/** Seals entries into chains, writes a chain to a file, and verifies a file without the store. */
@NullMarked
package parley.ledger.chain;

import org.jspecify.annotations.NullMarked;
