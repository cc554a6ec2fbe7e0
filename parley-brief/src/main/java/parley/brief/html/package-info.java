/** The page as one self-contained HTML file. */
@NullMarked
package parley.brief.html;

import org.jspecify.annotations.NullMarked;
