/** What a rise costs, perimeter by perimeter, and what a strike day costs those who strike. */
@NullMarked
package parley.pay.cost;

import org.jspecify.annotations.NullMarked;
