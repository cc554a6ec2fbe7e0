/**
 * What a walkout, a surge, or both do to patients: what past walkouts teach, joined with hospitals
 * day by day. It alone knows the calibration and the layers of a hospital together. See {@code
 * docs/service-impact.md}.
 */
@NullMarked
package parley.service.impact;

import org.jspecify.annotations.NullMarked;
