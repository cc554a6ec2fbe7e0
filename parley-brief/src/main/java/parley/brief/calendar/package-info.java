/** Deadlines as a calendar file (RFC 5545). */
@NullMarked
package parley.brief.calendar;

import org.jspecify.annotations.NullMarked;
