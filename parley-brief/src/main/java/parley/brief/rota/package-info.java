/** Tells what the rota engine found: pages, data and sentences about rotas. */
@NullMarked
package parley.brief.rota;

import org.jspecify.annotations.NullMarked;
