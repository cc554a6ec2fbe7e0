/**
 * A mediator of two parties: efficient packages with the trade that each makes, a single text that
 * improves by yes and no, improvement of a deal, a closer for small gaps; and for each of them a
 * bound on what it reveals of private values.
 *
 * <p>What is given to one party is a {@link parley.talks.mediator.PartyTable}, which has no room
 * for a value of the other.
 */
@NullMarked
package parley.talks.mediator;

import org.jspecify.annotations.NullMarked;
