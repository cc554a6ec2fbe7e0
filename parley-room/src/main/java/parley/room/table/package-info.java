/**
 * A party's own table: what it prefers, what no deal is worth to it, and what packages are worth by
 * these. It reads and writes the party's own audience, and of the other party nothing but what
 * everyone can see and the labelled assumptions of the case.
 */
@NullMarked
package parley.room.table;

import org.jspecify.annotations.NullMarked;
