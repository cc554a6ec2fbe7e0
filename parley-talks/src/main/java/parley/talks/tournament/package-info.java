/**
 * Round robins of strategies over scenarios: which matches there are, what each comes to, how sure
 * the order of the strategies is, and the game that they make. Who runs the matches, and on how
 * many threads, is for others to say: no result depends on it.
 */
@NullMarked
package parley.talks.tournament;

import org.jspecify.annotations.NullMarked;
