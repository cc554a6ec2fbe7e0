/**
 * Certificates of frontiers: what a program must be shown to believe that the points of a frontier
 * are attained, efficient and all, and a check of it that shares no line with what found them.
 */
@NullMarked
package parley.talks.certificate;

import org.jspecify.annotations.NullMarked;
