@NullMarked
package parley.rota.fair;

import org.jspecify.annotations.NullMarked;
