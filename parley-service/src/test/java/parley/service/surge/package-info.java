/** Tests of surges. */
@NullMarked
package parley.service.surge;

import org.jspecify.annotations.NullMarked;
