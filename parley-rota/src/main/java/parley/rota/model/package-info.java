/**
 * A rota in the words of those who write it: shifts, doctors, what must be covered, who is away,
 * and the duties given. Times are civil times of a zone; a duty's length is that which passes, so
 * it differs from the clock's on the two nights of the year on which clocks change.
 */
@NullMarked
package parley.rota.model;

import org.jspecify.annotations.NullMarked;
