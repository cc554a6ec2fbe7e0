package parley.law;

import java.util.List;
import java.util.Optional;

/**
 * A rule on the day of the view.
 *
 * @param status where it stands
 * @param version the version that applies to that day as trigger day
 * @param coming versions that are known to begin later
 * @param expected versions that are only expected
 */
public record RuleState(
    String id,
    String title,
    String section,
    RuleKind kind,
    Trigger trigger,
    Status status,
    Optional<RuleVersion> version,
    List<RuleVersion> coming,
    List<RuleVersion> expected,
    List<Rule.Reading> readings,
    Evidence evidence,
    List<String> sources,
    Optional<String> note) {

  /** Copies the lists. */
  public RuleState {
    coming = List.copyOf(coming);
    expected = List.copyOf(expected);
    readings = List.copyOf(readings);
    sources = List.copyOf(sources);
  }

  /** Where a rule stands on a day. */
  public enum Status {
    IN_FORCE,
    /** In force, and another version is known to begin, or its end is known. */
    CHANGING,
    /** In force by the sources, which confirm it up to an earlier day only. */
    UNCONFIRMED,
    NOT_YET,
    ENDED,
    /** Never a test: shown with its readings. */
    ADVISORY
  }
}
