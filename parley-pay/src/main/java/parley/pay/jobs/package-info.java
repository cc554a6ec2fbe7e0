/**
 * Training places: applicants for each place, and the stock and flow of doctors who wait for one.
 */
@NullMarked
package parley.pay.jobs;

import org.jspecify.annotations.NullMarked;
