package parley.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that comes about on a date, told by an event.
 *
 * @param on when it holds
 * @param known the day it became known, which may be long before it holds
 */
public record Milestone(
    Edtf on, LocalDate known, Optional<String> event, List<String> sources, Optional<String> note)
    implements Fact<Milestone> {

  /** Copies the list. */
  public Milestone {
    sources = List.copyOf(sources);
  }

  @Override
  public Milestone asOf(LocalDate day) {
    return this;
  }
}
