/** Tests of the whole program: browser, accessibility and architecture. */
@NullMarked
package parley.e2e;

import org.jspecify.annotations.NullMarked;
