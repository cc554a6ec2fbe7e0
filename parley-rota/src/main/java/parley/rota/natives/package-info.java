/** Whether the solver library can work on this machine. */
@NullMarked
package parley.rota.natives;

import org.jspecify.annotations.NullMarked;
