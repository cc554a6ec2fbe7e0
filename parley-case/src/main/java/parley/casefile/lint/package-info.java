/**
 * Looks for what a reader of the record would want to be told: not faults, which stop the reading,
 * but places where the record may be wrong or weak. The same rules hold for every party.
 */
@NullMarked
package parley.casefile.lint;

import org.jspecify.annotations.NullMarked;
