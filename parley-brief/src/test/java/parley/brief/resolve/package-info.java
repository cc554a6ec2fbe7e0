@NullMarked
package parley.brief.resolve;

import org.jspecify.annotations.NullMarked;
