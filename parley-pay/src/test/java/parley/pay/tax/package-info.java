@NullMarked
package parley.pay.tax;

import org.jspecify.annotations.NullMarked;
