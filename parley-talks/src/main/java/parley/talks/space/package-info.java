/**
 * What can be agreed and what it is worth to each party: outcome spaces of any size, exact
 * utilities, and the value of no deal.
 */
@NullMarked
package parley.talks.space;

import org.jspecify.annotations.NullMarked;
