/** Covers as specifications, against brute force and against wrong answers. */
@NullMarked
package parley.rota.cover;

import org.jspecify.annotations.NullMarked;
