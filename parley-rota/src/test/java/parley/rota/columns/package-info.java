@NullMarked
package parley.rota.columns;

import org.jspecify.annotations.NullMarked;
