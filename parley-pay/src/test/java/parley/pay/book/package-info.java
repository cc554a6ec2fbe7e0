@NullMarked
package parley.pay.book;

import org.jspecify.annotations.NullMarked;
