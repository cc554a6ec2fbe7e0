@NullMarked
package parley.pay.cost;

import org.jspecify.annotations.NullMarked;
