package parley.law;

import java.util.List;
import java.util.Optional;
import parley.casefile.Edtf;

/**
 * A dated entry of the calendar, on or after the day of the view.
 *
 * @param id stable id, made of the kind and what it refers to
 * @param on the day, as certain as what it rests on
 * @param refersTo id of the ballot, walkout, commitment or rule
 * @param section the provision; empty where the entry does not come from the law
 * @param sources ids of sources: of the rule book where there is a section, else of the case
 */
public record Deadline(
    String id,
    Edtf on,
    Kind kind,
    String refersTo,
    Optional<String> section,
    Optional<Evidence> evidence,
    List<String> sources) {

  /** Copies the list. */
  public Deadline {
    sources = List.copyOf(sources);
  }

  /** What happens on the day. */
  public enum Kind {
    MANDATE_ENDS,
    /** The mandate of a pending ballot ends, if it passes. */
    MANDATE_WOULD_END,
    /** The first day of action, if notice is received on the day that the answer assumes. */
    EARLIEST_START,
    /** The last receipt of notice that still allows a day of action under the mandate. */
    LAST_NOTICE_UNDER_MANDATE,
    BALLOT_NOTICE_DUE,
    SAMPLE_PAPER_DUE,
    BALLOT_OPENS,
    BALLOT_CLOSES,
    WALKOUT_STARTS,
    WALKOUT_ENDS,
    /** Promised or expected by somebody, and open. */
    EXPECTED,
    /** A known change of law takes effect. */
    LAW_CHANGES,
    /** A change of law is expected; the day is not settled. */
    LAW_CHANGE_EXPECTED
  }
}
