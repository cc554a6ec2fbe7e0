/**
 * Solves problems of shift scheduling: local searches begin, column generation goes on from there.
 */
@NullMarked
package parley.rota.relay;

import org.jspecify.annotations.NullMarked;
