/**
 * The web workbench: sign-in, a private table for each party, the conciliator's shuttle, and one
 * shared page. {@link parley.room.gate} is the words of it: routes, calls and replies; desks answer
 * them; {@link parley.room.web} alone knows the web framework.
 */
@NullMarked
package parley.room;

import org.jspecify.annotations.NullMarked;
