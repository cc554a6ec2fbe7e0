/**
 * Resolves an offer through the engines into measures, gives the five answers, and shows them: in
 * the terminal, as HTML, JSON, CSV and a calendar.
 */
@NullMarked
package parley.brief;

import org.jspecify.annotations.NullMarked;
