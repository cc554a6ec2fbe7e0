@NullMarked
package parley.talks.session;

import org.jspecify.annotations.NullMarked;
