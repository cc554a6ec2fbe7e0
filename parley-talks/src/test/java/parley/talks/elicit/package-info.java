@NullMarked
package parley.talks.elicit;

import org.jspecify.annotations.NullMarked;
