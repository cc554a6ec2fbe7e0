package parley.talks.stand;

import java.time.LocalTime;
import java.util.Optional;

/**
 * What may be asked differently about where talks stand.
 *
 * @param walkouts which walkouts to count; empty: the case's own rule
 * @param meetingsFrom the hour before which no meeting is taken to begin, where the record has only
 *     the day; it bounds the hours between a meeting and a walkout
 */
public record StandQuestion(Optional<WalkoutInclusion> walkouts, LocalTime meetingsFrom) {

  /** The usual question: the case's own rule, and no meeting before eight in the morning. */
  public static StandQuestion of() {
    return new StandQuestion(Optional.empty(), LocalTime.of(8, 0));
  }

  /** The same question with another rule for counting walkouts. */
  public StandQuestion withWalkouts(WalkoutInclusion inclusion) {
    return new StandQuestion(Optional.of(inclusion), meetingsFrom);
  }
}
