/** Draws the charts of a page as SVG. */
@NullMarked
package parley.brief.chart;

import org.jspecify.annotations.NullMarked;
