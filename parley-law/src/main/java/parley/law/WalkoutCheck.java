package parley.law;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.casefile.Edtf;

/**
 * A walkout of the record against the mandate of its ballot and the rule on notice.
 *
 * @param walkout id of the walkout
 * @param hours true length in hours, which a change of clocks alters
 * @param strikeDays periods of 24 hours, a last part counting as one
 * @param endsOn the day of the week on which it ends
 * @param calledOff whether it was called off
 * @param mandateLastDay the last day of the mandate, where there is one
 * @param unsupportedDays days of the walkout outside the mandate's days; after its last day no
 *     ballot supports the action, even if it began before
 * @param announced the day of its announcement, which is not the day on which notice was received;
 *     empty where the record knows the walkout only from its first day on
 * @param leadDays days from the announcement to the start
 * @param latestReceipt the latest lawful receipt of notice for its start
 * @param noticeDays days of notice by the law of that latest receipt
 */
public record WalkoutCheck(
    String walkout,
    String group,
    Optional<String> ballot,
    LocalDate firstDay,
    LocalDate lastDay,
    BigDecimal hours,
    int strikeDays,
    DayOfWeek endsOn,
    boolean calledOff,
    Support support,
    Optional<Edtf> mandateLastDay,
    List<LocalDate> unsupportedDays,
    Optional<LocalDate> announced,
    Optional<Integer> leadDays,
    LocalDate latestReceipt,
    int noticeDays,
    Lead lead,
    Optional<String> mandateSection,
    Optional<Evidence> mandateEvidence,
    String noticeSection,
    Evidence noticeEvidence,
    List<String> sources,
    List<Caveat> caveats) {

  /** Copies the lists. */
  public WalkoutCheck {
    unsupportedDays = List.copyOf(unsupportedDays);
    sources = List.copyOf(sources);
    caveats = List.copyOf(caveats);
  }

  /** How the days of a walkout lie to the mandate of its ballot. */
  public enum Support {
    /** All its days lie within the mandate. */
    WITHIN,
    /** Some of its days, or all, lie outside the mandate. */
    OUTSIDE,
    /** The mandate's days are not precise enough to tell. */
    UNCLEAR,
    /** Its ballot gives no mandate, by what is known. */
    NO_MANDATE,
    /** The record names no ballot for it, or one that is not in the record. */
    NO_BALLOT
  }

  /** How the announcement lies to the latest lawful receipt of notice. */
  public enum Lead {
    /** Announced on or before the last day on which notice could be received. */
    ANNOUNCED_BY_LATEST_RECEIPT,
    /** Announced later; notice may have been received before the announcement. */
    ANNOUNCED_AFTER_LATEST_RECEIPT,
    /** The record knows the walkout only from its first day on. */
    ANNOUNCEMENT_NOT_IN_RECORD
  }
}
