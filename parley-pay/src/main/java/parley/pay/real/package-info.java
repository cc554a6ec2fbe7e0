/**
 * Pay against prices: real change, restoration, why two claims differ, and what it takes to get
 * there.
 */
@NullMarked
package parley.pay.real;

import org.jspecify.annotations.NullMarked;
