package parley.room.text;

import java.time.Instant;

/**
 * A version of a clause.
 *
 * @param number of its entry among those for all
 * @param party who wrote it
 * @param struck whether it strikes the clause out
 */
public record Version(
    long number,
    Instant at,
    String party,
    String member,
    String title,
    String text,
    boolean struck) {}
