@NullMarked
package parley.pay.real;

import org.jspecify.annotations.NullMarked;
