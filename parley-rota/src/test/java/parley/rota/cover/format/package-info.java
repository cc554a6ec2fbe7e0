/** Cover files: what is read, and what is told of broken ones. */
@NullMarked
package parley.rota.cover.format;

import org.jspecify.annotations.NullMarked;
