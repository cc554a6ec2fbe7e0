/** What all pages share: their frame, and the words and dates on them. */
@NullMarked
package parley.room.page;

import org.jspecify.annotations.NullMarked;
