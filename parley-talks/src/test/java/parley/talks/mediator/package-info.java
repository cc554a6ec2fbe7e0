/** The mediator, held against whatever can be written out. */
@NullMarked
package parley.talks.mediator;

import org.jspecify.annotations.NullMarked;
