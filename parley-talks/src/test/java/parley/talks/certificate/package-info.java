/** Tests of certificates: what is true is proven, and what is altered is refused. */
@NullMarked
package parley.talks.certificate;

import org.jspecify.annotations.NullMarked;
