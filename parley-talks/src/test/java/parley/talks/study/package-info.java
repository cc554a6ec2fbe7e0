/** Tests of studies of scenarios. */
@NullMarked
package parley.talks.study;

import org.jspecify.annotations.NullMarked;
