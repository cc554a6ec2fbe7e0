/**
 * A dispute as data: parties, offices, sources, figures, events, agenda, clauses and offers.
 *
 * <p>Reads and checks a case folder, and shows it as it was known on any day. Every other module
 * builds on these words and none of them is known here.
 */
@NullMarked
package parley.casefile;

import org.jspecify.annotations.NullMarked;
