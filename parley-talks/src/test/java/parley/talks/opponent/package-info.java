/** Tests of models of the other side by what was never shown to them. */
@NullMarked
package parley.talks.opponent;

import org.jspecify.annotations.NullMarked;
