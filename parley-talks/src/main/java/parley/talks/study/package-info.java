/**
 * What a scenario from files comes to: its frontier, its agreement zone and solution points, and
 * without a zone how far there is no deal.
 */
@NullMarked
package parley.talks.study;

import org.jspecify.annotations.NullMarked;
