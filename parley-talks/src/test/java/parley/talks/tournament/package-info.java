/** Tests of tournaments by games and statistics whose answers are known. */
@NullMarked
package parley.talks.tournament;

import org.jspecify.annotations.NullMarked;
