/**
 * Makes hospitals: a template of an ordinary one, and what is published of each, come to a hospital
 * whose parts say what was published and what was made.
 */
@NullMarked
package parley.service.make;

import org.jspecify.annotations.NullMarked;
