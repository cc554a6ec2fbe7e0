/**
 * The book of parameters: prices, awards, pay scales, taxes and pensions by the day from which they
 * hold and the day on which they became known, and the values they are made of.
 */
@NullMarked
package parley.pay.book;

import org.jspecify.annotations.NullMarked;
