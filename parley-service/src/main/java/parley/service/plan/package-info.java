/**
 * The choice of a plan for a walkout: which planned sessions are kept and who acts down, searched
 * under common random numbers, selected among finalists and rules on fresh replications, and
 * compared with each rule by a paired interval. It knows no hospital model: what a plan is worth in
 * a replication is passed in.
 */
@NullMarked
package parley.service.plan;

import org.jspecify.annotations.NullMarked;
