/**
 * Column generation for lines of shifts: what the best line of a person costs at given prices of
 * cover is computed exactly; from that come a bound below which no roster can be, and rosters near
 * it.
 */
@NullMarked
package parley.rota.columns;

import org.jspecify.annotations.NullMarked;
