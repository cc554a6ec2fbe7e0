/** Tests of planned surgery. */
@NullMarked
package parley.service.theatre;

import org.jspecify.annotations.NullMarked;
