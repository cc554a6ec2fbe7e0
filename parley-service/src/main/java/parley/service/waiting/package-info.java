/**
 * Waiting lists: from the published bands of weeks, patient by patient through the days to come,
 * and the formulas for what a list needs. The cost is linear in the patients that join and leave.
 */
@NullMarked
package parley.service.waiting;

import org.jspecify.annotations.NullMarked;
