package parley.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody promised, or what is expected to happen.
 *
 * @param due the window in which it is due
 * @param fulfilled that it came to pass, once known
 * @param lapsed that it lapsed, once known
 */
public record Commitment(
    String id,
    Kind kind,
    List<String> by,
    String what,
    Edtf due,
    LocalDate known,
    Optional<String> event,
    List<String> sources,
    Optional<Outcome> fulfilled,
    Optional<Outcome> lapsed,
    Optional<String> note)
    implements Fact<Commitment> {

  /** Copies the lists. */
  public Commitment {
    by = List.copyOf(by);
    sources = List.copyOf(sources);
  }

  /** Whether it is promised or only expected. */
  public enum Kind {
    COMMITMENT,
    /** Expected by somebody; never counted as held until a source confirms it. */
    EXPECTATION,
    /** Promised under a condition. */
    CONDITION
  }

  /** Where it stands on a day. */
  public enum Standing {
    FULFILLED,
    LAPSED,
    OVERDUE,
    OPEN
  }

  /** Where it stands on the evening of a day, by what is known in this record. */
  public Standing standingOn(LocalDate day) {
    if (fulfilled.isPresent()) {
      return Standing.FULFILLED;
    }
    if (lapsed.isPresent()) {
      return Standing.LAPSED;
    }
    return day.isAfter(due.latest()) ? Standing.OVERDUE : Standing.OPEN;
  }

  @Override
  public Commitment asOf(LocalDate day) {
    return new Commitment(
        id,
        kind,
        by,
        what,
        due,
        known,
        event,
        sources,
        Fact.knownBy(fulfilled, day),
        Fact.knownBy(lapsed, day),
        note);
  }
}
