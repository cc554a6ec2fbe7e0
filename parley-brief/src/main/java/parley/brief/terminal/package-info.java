/** The page in a terminal, at most 80 columns wide. */
@NullMarked
package parley.brief.terminal;

import org.jspecify.annotations.NullMarked;
