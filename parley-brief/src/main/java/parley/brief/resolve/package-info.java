/** Joins engines that do not know each other: what one finds is put to the other as a question. */
@NullMarked
package parley.brief.resolve;

import org.jspecify.annotations.NullMarked;
