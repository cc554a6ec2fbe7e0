/** The page that everyone in the room looks at: the five answers, the record and the gates. */
@NullMarked
package parley.room.answers;

import org.jspecify.annotations.NullMarked;
