@NullMarked
package parley.pay.path;

import org.jspecify.annotations.NullMarked;
