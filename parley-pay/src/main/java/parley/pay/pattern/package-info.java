/**
 * What a pattern of work is paid by the contract: basic pay, hours above the contract's, nights,
 * weekends, availability on call, place and part-time allowances, a year. It knows nothing of
 * rotas.
 */
@NullMarked
package parley.pay.pattern;

import org.jspecify.annotations.NullMarked;
