/**
 * What all searches share: how much work they may do, who hears of improvements, who does several
 * jobs at once, and random numbers that can be drawn again; and the local search for lines of
 * shifts.
 */
@NullMarked
package parley.rota.search;

import org.jspecify.annotations.NullMarked;
