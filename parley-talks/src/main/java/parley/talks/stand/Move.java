package parley.talks.stand;

import java.time.LocalDate;
import java.util.List;
import parley.casefile.Act;
import parley.casefile.Edtf;

/**
 * One act upon talks, taken from an event.
 *
 * @param by who acts, as the record names them
 * @param to towards whom; may be empty
 * @param parties the parties for which they act, without repeats
 * @param on the first day that {@code when} may mean; moves are ordered by it
 * @param when the date as recorded
 * @param known the day the act became known
 * @param event id of the event
 * @param sources the event's sources
 */
public record Move(
    Act act,
    List<String> by,
    List<String> to,
    List<String> parties,
    LocalDate on,
    Edtf when,
    LocalDate known,
    String event,
    List<String> sources) {

  /** Copies the lists. */
  public Move {
    by = List.copyOf(by);
    to = List.copyOf(to);
    parties = List.copyOf(parties);
    sources = List.copyOf(sources);
  }
}
