/**
 * Take-home pay: what income tax, national insurance, a student loan and a pension leave of a
 * year's pay, what they cost the employer, and the cliffs where one pound more of pay leaves less.
 */
@NullMarked
package parley.pay.tax;

import org.jspecify.annotations.NullMarked;
