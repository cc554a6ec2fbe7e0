/**
 * Prices, pay scales, awards, tax, pensions, take-home, the cost ladder, restoration, training
 * posts and fees.
 */
@NullMarked
package parley.pay;

import org.jspecify.annotations.NullMarked;
