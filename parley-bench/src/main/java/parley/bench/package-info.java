/** How fast the engines are, beside the figures of their peers in the README of this module. */
@NullMarked
package parley.bench;

import org.jspecify.annotations.NullMarked;
