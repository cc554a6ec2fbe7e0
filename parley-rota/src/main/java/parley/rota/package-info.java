/**
 * Rotas: the contract's rules as data, a checker that no solver can influence, the solvers,
 * fairness, what a promise about rotas needs, and cover for a strike.
 */
@NullMarked
package parley.rota;

import org.jspecify.annotations.NullMarked;
