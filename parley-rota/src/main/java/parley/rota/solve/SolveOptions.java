package parley.rota.solve;

import parley.rota.search.Budget;

/**
 * How to solve.
 *
 * @param seed of all random numbers
 * @param budget how long; one of work alone gives the same rota everywhere
 */
public record SolveOptions(long seed, Budget budget) {}
