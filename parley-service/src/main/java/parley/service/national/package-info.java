/**
 * What a walkout loses in the whole service: learned from what was published about past walkouts,
 * predicted with an interval. Knows nothing of single hospitals; what staffing forces is handed in.
 */
@NullMarked
package parley.service.national;

import org.jspecify.annotations.NullMarked;
