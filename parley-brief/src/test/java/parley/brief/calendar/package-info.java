/** Tests of calendar files. */
@NullMarked
package parley.brief.calendar;

import org.jspecify.annotations.NullMarked;
