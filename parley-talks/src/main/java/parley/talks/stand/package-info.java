/**
 * Where talks stand: the state of talks on a day and how it came about, the walkouts, the agenda,
 * the last offer, what was promised, the cycles of the dispute, and what each side said.
 */
@NullMarked
package parley.talks.stand;

import org.jspecify.annotations.NullMarked;
