/** Tests of what a walkout does to patients. */
@NullMarked
package parley.service.impact;

import org.jspecify.annotations.NullMarked;
