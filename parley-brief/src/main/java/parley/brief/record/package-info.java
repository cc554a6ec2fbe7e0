/** Everything of a case that a reader can open by its id, as it was known on a day. */
@NullMarked
package parley.brief.record;

import org.jspecify.annotations.NullMarked;
