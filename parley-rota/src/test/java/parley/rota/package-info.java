/** What tests of the rota engine share. */
@NullMarked
package parley.rota;

import org.jspecify.annotations.NullMarked;
