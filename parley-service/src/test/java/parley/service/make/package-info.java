@NullMarked
package parley.service.make;

import org.jspecify.annotations.NullMarked;
