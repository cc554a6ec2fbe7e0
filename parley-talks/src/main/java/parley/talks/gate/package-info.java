/**
 * Whether a gate lets a package through: sharp thresholds, thresholds with a spread, and votes of
 * members; and the chance of passing several gates.
 */
@NullMarked
package parley.talks.gate;

import org.jspecify.annotations.NullMarked;
