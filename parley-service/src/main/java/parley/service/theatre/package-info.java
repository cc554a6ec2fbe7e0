/**
 * Planned surgery on a ward: theatres by session, procedures with their length of stay, and beds. A
 * patient who finds no bed in time loses the slot.
 */
@NullMarked
package parley.service.theatre;

import org.jspecify.annotations.NullMarked;
