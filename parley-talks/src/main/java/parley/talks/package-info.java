/**
 * Which deals both sides would sign: packages of options, what each side is assumed to make of
 * them, the agreement zone, the frontier, solution points, and what stands in the way.
 *
 * <p>Preferences are assumptions of a labelled set, never a party's own. All arithmetic is exact.
 */
@NullMarked
package parley.talks;

import org.jspecify.annotations.NullMarked;
