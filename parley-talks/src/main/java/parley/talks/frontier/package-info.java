/**
 * The packages that no other improves for one party without harm to another, exactly and without
 * writing out the space, and the points on it that the field has names for.
 */
@NullMarked
package parley.talks.frontier;

import org.jspecify.annotations.NullMarked;
