/** Tests of the flow of patients. */
@NullMarked
package parley.service.flow;

import org.jspecify.annotations.NullMarked;
