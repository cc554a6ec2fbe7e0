/**
 * Words between the parties and the conciliator: statements to everyone, the confidential
 * conversation of each party with the conciliator, notes for oneself, and proposals that are
 * answered with yes or no.
 */
@NullMarked
package parley.room.shuttle;

import org.jspecify.annotations.NullMarked;
