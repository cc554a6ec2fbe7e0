/** Ways to bargain, published and tried: each is a rule for offers and a rule for acceptance. */
@NullMarked
package parley.talks.strategy;

import org.jspecify.annotations.NullMarked;
