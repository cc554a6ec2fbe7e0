/**
 * The discrete-event kernel: entities walk along pathways, wait for resources whose capacity varies
 * by shift, and hold them for drawn times. Knows nothing of hospitals.
 */
@NullMarked
package parley.service.kernel;

import org.jspecify.annotations.NullMarked;
