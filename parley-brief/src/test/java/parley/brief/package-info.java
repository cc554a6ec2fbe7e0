/** Tests of the page, its renderings and its sentences. */
@NullMarked
package parley.brief;

import org.jspecify.annotations.NullMarked;
