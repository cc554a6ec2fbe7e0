/** Tests of what a walkout, a surge, or both do to patients. */
@NullMarked
package parley.service.impact;

import org.jspecify.annotations.NullMarked;
