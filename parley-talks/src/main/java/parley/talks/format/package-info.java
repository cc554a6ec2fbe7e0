/**
 * Outcome spaces and preferences as other programs of the field write them: read from text and
 * written to text, every number as it is written, and every place where programs differ named.
 */
@NullMarked
package parley.talks.format;

import org.jspecify.annotations.NullMarked;
