/**
 * Offers at the table: the builder that says what an offer comes to while it is written, the offers
 * that a seat may read, one of them in full, two of them side by side, and their withdrawal.
 */
@NullMarked
package parley.room.offers;

import org.jspecify.annotations.NullMarked;
