/**
 * Reads and checks a case folder. The JSON Schemas under {@code schemas/} are the truth about the
 * shape of each file; the checks that a schema cannot express (references, forward references,
 * tables) are here. Every fault is told with file, line, field, the value found and what was
 * expected.
 */
@NullMarked
package parley.casefile.io;

import org.jspecify.annotations.NullMarked;
