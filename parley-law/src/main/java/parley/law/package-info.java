/** Dated rules of industrial action: ballots, notices, mandates, and the clock that they run on. */
@NullMarked
package parley.law;

import org.jspecify.annotations.NullMarked;
