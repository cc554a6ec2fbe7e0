package parley.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.casefile.Edtf;

/**
 * What would have to be true before the next action under a ballot.
 *
 * @param ballot id of the ballot
 * @param state whether it is true on the day of the view
 * @param by the day by which it must come true, where there is one
 * @param detail the day that it is about, such as the mandate's last day
 */
public record Condition(
    Kind kind,
    String ballot,
    String group,
    State state,
    Optional<LocalDate> by,
    Optional<Edtf> detail,
    Optional<Integer> days,
    String section,
    Evidence evidence,
    List<String> sources) {

  /** Copies the list. */
  public Condition {
    sources = List.copyOf(sources);
  }

  /** What must be true. */
  public enum Kind {
    /** The ballot passes its tests. */
    BALLOT_PASSES,
    /** The mandate has not ended: {@code detail} is its last day. */
    MANDATE_RUNS,
    /**
     * The employer receives notice in time: {@code days} of it, the latest on {@code by}; {@code
     * detail} is the first day of action if it is received on the day that the answer assumes.
     */
    NOTICE_RECEIVED,
    /** The day of action lies on or before the mandate's last day, {@code detail}. */
    START_WITHIN_MANDATE
  }

  /** Whether it is true. */
  public enum State {
    MET,
    NOT_MET,
    /** It can still come true. */
    OPEN,
    UNCLEAR
  }
}
