/** What an offer says, clause by clause, and how it differs from another. */
@NullMarked
package parley.pay.offer;

import org.jspecify.annotations.NullMarked;
