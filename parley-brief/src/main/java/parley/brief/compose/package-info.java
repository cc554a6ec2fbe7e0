/**
 * Composes the five answers: asks the engines, and puts their numbers into sentences. Each sentence
 * is a function of roles; the names come from the case, and the verb for an act is the same whoever
 * acts.
 */
@NullMarked
package parley.brief.compose;

import org.jspecify.annotations.NullMarked;
