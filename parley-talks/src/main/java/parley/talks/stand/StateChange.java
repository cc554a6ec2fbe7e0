package parley.talks.stand;

import java.time.LocalDate;

/**
 * A change of the state of talks.
 *
 * @param cause the move that changed it
 */
public record StateChange(TalksState from, TalksState to, Move cause) {

  /** The day of the change. */
  public LocalDate on() {
    return cause.on();
  }
}
