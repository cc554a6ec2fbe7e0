/**
 * The files of the service engine: hospitals, theatre plans, plans for walkouts, published waiting
 * lists and weeks of influenza. Texts in, records out; what cannot be is told with file, line and
 * field.
 */
@NullMarked
package parley.service.format;

import org.jspecify.annotations.NullMarked;
