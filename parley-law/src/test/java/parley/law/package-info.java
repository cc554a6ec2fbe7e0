/** Tests of the rules of industrial action and of their clock. */
@NullMarked
package parley.law;

import org.jspecify.annotations.NullMarked;
