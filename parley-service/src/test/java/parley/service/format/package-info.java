@NullMarked
package parley.service.format;

import org.jspecify.annotations.NullMarked;
