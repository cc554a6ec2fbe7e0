/**
 * Patients through one hospital: the emergency department, general and critical beds, planned
 * admissions and discharge, on the event kernel, given what planned care and staffing come to on
 * each day.
 */
@NullMarked
package parley.service.flow;

import org.jspecify.annotations.NullMarked;
