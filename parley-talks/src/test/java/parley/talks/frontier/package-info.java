/** Tests of the frontier against methods that share no line with it. */
@NullMarked
package parley.talks.frontier;

import org.jspecify.annotations.NullMarked;
