@NullMarked
package parley.talks.strike;

import org.jspecify.annotations.NullMarked;
