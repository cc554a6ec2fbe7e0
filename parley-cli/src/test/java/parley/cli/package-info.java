/** Tests of the commands. */
@NullMarked
package parley.cli;

import org.jspecify.annotations.NullMarked;
