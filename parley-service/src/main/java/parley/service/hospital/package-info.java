/**
 * A hospital as data: who works when, who must be there at least, which sessions are planned, what
 * beds there are, and who comes. Each part says where its numbers come from.
 */
@NullMarked
package parley.service.hospital;

import org.jspecify.annotations.NullMarked;
