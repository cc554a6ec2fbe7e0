/**
 * From published counts of influenza in hospital to a surge that a hospital meets, and what a
 * walkout and a surge do together beyond what each does alone.
 */
@NullMarked
package parley.service.surge;

import org.jspecify.annotations.NullMarked;
