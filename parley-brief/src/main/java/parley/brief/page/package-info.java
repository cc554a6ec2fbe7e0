/**
 * The page as data: five blocks of lines, charts and tables, and everything that a reader can open.
 * Three renderings show this one model.
 */
@NullMarked
package parley.brief.page;

import org.jspecify.annotations.NullMarked;
