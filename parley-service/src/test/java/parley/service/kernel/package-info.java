/** Tests of the kernel: closed forms, and traces worked out by hand. */
@NullMarked
package parley.service.kernel;

import org.jspecify.annotations.NullMarked;
