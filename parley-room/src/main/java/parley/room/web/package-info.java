/** Serves the room over HTTP. Only this package knows the web framework. */
@NullMarked
package parley.room.web;

import org.jspecify.annotations.NullMarked;
