/**
 * What an offer says, clause by clause; what its clauses come to on the pay scale, by point and pay
 * year; and how it differs from another.
 */
@NullMarked
package parley.pay.offer;

import org.jspecify.annotations.NullMarked;
