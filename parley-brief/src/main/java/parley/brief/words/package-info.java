/** Words for numbers, dates and acts: the same for either side, and the same on every machine. */
@NullMarked
package parley.brief.words;

import org.jspecify.annotations.NullMarked;
