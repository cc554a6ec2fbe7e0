/** The commands of the program {@code parley}. */
@NullMarked
package parley.cli;

import org.jspecify.annotations.NullMarked;
