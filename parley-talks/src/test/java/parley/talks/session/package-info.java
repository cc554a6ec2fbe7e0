/** Tests of sessions by sessions walked by hand and by closed forms. */
@NullMarked
package parley.talks.session;

import org.jspecify.annotations.NullMarked;
