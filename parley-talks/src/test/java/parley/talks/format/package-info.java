/** Tests of reading and writing the files of other programs. */
@NullMarked
package parley.talks.format;

import org.jspecify.annotations.NullMarked;
