/**
 * The files of a cover: texts in, records out; what cannot be is told with file, line and field.
 */
@NullMarked
package parley.rota.cover.format;

import org.jspecify.annotations.NullMarked;
