/** Tests of a hospital as data. */
@NullMarked
package parley.service.hospital;

import org.jspecify.annotations.NullMarked;
