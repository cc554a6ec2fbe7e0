@NullMarked
package parley.pay.pattern;

import org.jspecify.annotations.NullMarked;
