/**
 * Makes rotas of doctors: legal to the minute, as planned, fair; with a bound below which none can
 * be, and, where there is none, with the rules and demands that clash. Every rota that leaves goes
 * through the checker first.
 */
@NullMarked
package parley.rota.solve;

import org.jspecify.annotations.NullMarked;
