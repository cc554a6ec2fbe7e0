/**
 * What economists have said of strikes, as equations: how long they last, what is conceded on the
 * way, and so what no deal is worth. Each model names its source; none of them is chosen here.
 */
@NullMarked
package parley.talks.strike;

import org.jspecify.annotations.NullMarked;
