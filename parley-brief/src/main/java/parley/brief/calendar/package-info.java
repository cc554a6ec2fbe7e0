/** Deadlines and duties as calendar files (RFC 5545). */
@NullMarked
package parley.brief.calendar;

import org.jspecify.annotations.NullMarked;
