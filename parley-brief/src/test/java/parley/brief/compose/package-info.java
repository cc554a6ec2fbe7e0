/** Words of single answers. */
@NullMarked
package parley.brief.compose;

import org.jspecify.annotations.NullMarked;
