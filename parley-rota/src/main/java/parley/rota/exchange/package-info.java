/**
 * A rota that is known changes: swaps that stay legal, versions and what they change for whom, and
 * on how much notice.
 */
@NullMarked
package parley.rota.exchange;

import org.jspecify.annotations.NullMarked;
