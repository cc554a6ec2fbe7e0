/** Tests of the files of the rota engine. */
@NullMarked
package parley.rota.format;

import org.jspecify.annotations.NullMarked;
