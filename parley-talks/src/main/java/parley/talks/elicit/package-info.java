/**
 * What matters how much to one respondent, from a few questions: even swaps, middles and choices.
 * It asks the question that tells most, says what the answers leave open, stops when one package is
 * the best whatever is still open, and names the answers that cannot all be meant.
 */
@NullMarked
package parley.talks.elicit;

import org.jspecify.annotations.NullMarked;
