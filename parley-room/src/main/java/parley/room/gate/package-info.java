/**
 * The words of the web: which routes there are, who may use them, what a call brings and what a
 * reply takes back. Nothing here knows a web framework, so that desks are tested without one.
 */
@NullMarked
package parley.room.gate;

import org.jspecify.annotations.NullMarked;
