/**
 * What another party seems to want, and where it seems to stop, from its offers alone; and how far
 * such an estimate is from the truth.
 */
@NullMarked
package parley.talks.opponent;

import org.jspecify.annotations.NullMarked;
