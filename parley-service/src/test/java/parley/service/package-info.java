/** Tests of the cost engine, with the published numbers of real walkouts. */
@NullMarked
package parley.service;

import org.jspecify.annotations.NullMarked;
