package parley.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The notice of action that the employer must receive.
 *
 * @param days days of notice that the answer reckons with
 * @param statutoryDays days of notice by the law of the day of receipt
 * @param ifReceivedOn the day of receipt that was assumed
 * @param earliestStart the first day on which action may then start
 * @param agreed a shorter notice by agreement
 * @param sooner a later receipt that gives an earlier start, because the law changes in between
 * @param latestReceipt the latest receipt for the start that the question names
 */
public record Notice(
    int days,
    int statutoryDays,
    LocalDate ifReceivedOn,
    LocalDate earliestStart,
    Agreed agreed,
    Optional<Sooner> sooner,
    Optional<LatestReceipt> latestReceipt,
    String rule,
    String section,
    Evidence evidence,
    List<String> sources,
    List<Caveat> caveats) {

  /** Copies the lists. */
  public Notice {
    sources = List.copyOf(sources);
    caveats = List.copyOf(caveats);
  }

  /** Whether union and employer may agree on a shorter notice. */
  public sealed interface Agreed {

    /**
     * They may.
     *
     * @param days days of notice if they agree
     * @param earliestStart the first day of action then
     */
    record Possible(int days, LocalDate earliestStart) implements Agreed {}

    /** The law of that day has no such power. */
    record None() implements Agreed {}

    /**
     * The sources leave it open.
     *
     * @param openPoints ids of the open points
     */
    record Unresolved(List<String> openPoints) implements Agreed {

      /** Copies the list. */
      public Unresolved {
        openPoints = List.copyOf(openPoints);
      }
    }
  }

  /** A later receipt that gives an earlier start. */
  public record Sooner(LocalDate ifReceivedOn, int days, LocalDate earliestStart) {}

  /**
   * The latest receipt that allows a start.
   *
   * @param receivedBy the last day of receipt
   * @param days days of notice by the law of that day
   */
  public record LatestReceipt(LocalDate start, LocalDate receivedBy, int days) {}
}
