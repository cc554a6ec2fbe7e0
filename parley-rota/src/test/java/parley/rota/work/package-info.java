@NullMarked
package parley.rota.work;

import org.jspecify.annotations.NullMarked;
