/**
 * Preferences, outcome spaces, frontier and solution points, protocols, strategies, opponent models
 * and the mediator.
 */
@NullMarked
package parley.talks;

import org.jspecify.annotations.NullMarked;
