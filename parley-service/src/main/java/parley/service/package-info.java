/**
 * The hospital service: event kernel, hospital model, strike and flu, waiting list, recovery, and
 * the optimiser of plans.
 */
@NullMarked
package parley.service;

import org.jspecify.annotations.NullMarked;
