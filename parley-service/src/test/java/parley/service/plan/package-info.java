/** Tests of the choice of a plan. */
@NullMarked
package parley.service.plan;

import org.jspecify.annotations.NullMarked;
