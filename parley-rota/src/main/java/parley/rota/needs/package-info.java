/**
 * What a promise about rotas needs: the fewest posts with which a rolling pattern can keep it, with
 * a pattern that shows it and a proof, or the admission that there is none, for fewer.
 */
@NullMarked
package parley.rota.needs;

import org.jspecify.annotations.NullMarked;
