/** Tests of the planned layer of a walkout. */
@NullMarked
package parley.service.walkout;

import org.jspecify.annotations.NullMarked;
