/**
 * What each party said, offered and prefers, kept for good: entries with an audience, a signed
 * chain of hashes for each audience, and who may read which. This package is the words; {@link
 * parley.ledger.chain} seals and verifies, {@link parley.ledger.access} knows who sits where, and
 * {@link parley.ledger.postgres} keeps it.
 */
@NullMarked
package parley.ledger;

import org.jspecify.annotations.NullMarked;
