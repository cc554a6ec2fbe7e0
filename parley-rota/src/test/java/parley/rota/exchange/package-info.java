/** Tests of swaps and versions. */
@NullMarked
package parley.rota.exchange;

import org.jspecify.annotations.NullMarked;
