package parley.rota.needs;

import java.util.OptionalInt;

/**
 * Posts when colleagues cover leave, by three methods that answer three questions.
 *
 * @param inPattern lines of the pattern are leave, whole weeks, at least the share of time away; a
 *     weekend on leave counts as one not worked
 * @param scaled posts of which on average as many are there as the pattern without leave has; so a
 *     limit on weekends holds for the time at work. Empty if no such pattern was found
 * @param byHours posts that the hours alone take, each giving less by the share of time away
 */
public record Covered(Need inPattern, OptionalInt scaled, int byHours) {

  static Covered of(Leave leave, Need alone, Need inPattern) {
    OptionalInt fewest = alone.fewest();
    return new Covered(
        inPattern,
        fewest.isPresent()
            ? OptionalInt.of(leave.postsForPresent(fewest.getAsInt()))
            : OptionalInt.empty(),
        alone.counting().stream()
            .filter(c -> c.kind() == Counting.Kind.HOURS)
            .mapToInt(c -> leave.postsForHours(c.need(), c.each()))
            .max()
            .orElse(0));
  }
}
