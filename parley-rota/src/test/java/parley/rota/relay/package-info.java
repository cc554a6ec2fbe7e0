/** Tests of the relay of searches. */
@NullMarked
package parley.rota.relay;

import org.jspecify.annotations.NullMarked;
