/** Tests of the pay engine against published figures, closed forms and second methods. */
@NullMarked
package parley.pay;

import org.jspecify.annotations.NullMarked;
