/**
 * One party's own outcomes by what they are worth to it: the outcome nearest to a target, the next
 * one down, and all of them best first, on spaces that nobody can write out.
 */
@NullMarked
package parley.talks.index;

import org.jspecify.annotations.NullMarked;
