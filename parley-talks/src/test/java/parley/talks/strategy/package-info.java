/** Tests of strategies by sessions walked by hand and by closed forms. */
@NullMarked
package parley.talks.strategy;

import org.jspecify.annotations.NullMarked;
