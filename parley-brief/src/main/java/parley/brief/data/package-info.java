/** The page as data for other programs: JSON and CSV. */
@NullMarked
package parley.brief.data;

import org.jspecify.annotations.NullMarked;
