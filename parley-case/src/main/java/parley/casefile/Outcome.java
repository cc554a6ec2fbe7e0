package parley.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * That something came to pass (a walkout was held, a commitment fulfilled, a term delivered), told
 * by an event.
 *
 * @param on when it came to pass, where that is not the event's own date
 */
public record Outcome(
    Optional<Edtf> on,
    LocalDate known,
    Optional<String> event,
    List<String> sources,
    Optional<String> note)
    implements Fact<Outcome> {

  /** Copies the list. */
  public Outcome {
    sources = List.copyOf(sources);
  }

  @Override
  public Outcome asOf(LocalDate day) {
    return this;
  }
}
