/**
 * The files of the rota engine: rotas, rule sets, tables as coordinators keep them, calendars, and
 * the text of the public instances of shift scheduling. Texts in, records out; what cannot be is
 * told with file, line and field.
 */
@NullMarked
package parley.rota.format;

import org.jspecify.annotations.NullMarked;
