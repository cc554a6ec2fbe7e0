/**
 * Is a rota fair? What each doctor bears, beside equals, adjusted to the share of full time and to
 * the time in post; with what was borne before. Judges any rota, whoever made it.
 */
@NullMarked
package parley.rota.fair;

import org.jspecify.annotations.NullMarked;
