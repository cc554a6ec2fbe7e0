@NullMarked
package parley.talks.gate;

import org.jspecify.annotations.NullMarked;
