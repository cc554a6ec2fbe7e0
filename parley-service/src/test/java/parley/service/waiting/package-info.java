/** Tests of waiting lists. */
@NullMarked
package parley.service.waiting;

import org.jspecify.annotations.NullMarked;
