/** Tests of the calibration on past walkouts and of predictions. */
@NullMarked
package parley.service.national;

import org.jspecify.annotations.NullMarked;
