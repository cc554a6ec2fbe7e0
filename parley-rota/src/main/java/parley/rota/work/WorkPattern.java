package parley.rota.work;

import java.math.BigDecimal;
import java.util.Optional;
import parley.casefile.Derivation;

/**
 * The work of one doctor on a rota, as pay and contracts count it.
 *
 * @param doctor id
 * @param days in post, without days of leave, which are neutral: what starts on them counts neither
 * @param counts of the duties that start on these days
 * @param minutes of their work
 * @param weekends with any duty on Saturday or Sunday, in those in post
 * @param weekendsStarted with a duty that starts on Saturday or Sunday, in those in post; the other
 *     reading of "weekend" for pay
 * @param onCall duties on call in the days
 * @param fullTime the same frequencies of the doctors of the group who work full time, all
 *     together; empty for those who do so themselves, and where nobody does
 */
public record WorkPattern(
    String doctor,
    int days,
    Counts counts,
    Minutes minutes,
    OneIn weekends,
    OneIn weekendsStarted,
    OneIn onCall,
    Optional<FullTime> fullTime) {

  /**
   * Numbers of duties.
   *
   * @param shifts not on call
   * @param nights of the shifts, by the hours rules
   * @param longDays of the shifts, long and no nights
   * @param onCalls duties on call
   */
  public record Counts(int shifts, int nights, int longDays, int onCalls) {}

  /**
   * Minutes of work.
   *
   * @param shifts of shifts
   * @param enhanced those of them that are paid as night work
   * @param onCall expected on call
   * @param onCallEnhanced those of them that are paid as night work
   */
  public record Minutes(long shifts, long enhanced, long onCall, long onCallEnhanced) {

    /** All work. */
    public long work() {
      return shifts + onCall;
    }

    /** All that is paid as night work. */
    public long nightWork() {
      return enhanced + onCallEnhanced;
    }

    /** On call, paid at the basic rate. */
    public long onCallBasic() {
      return onCall - onCallEnhanced;
    }
  }

  /** How often full-time doctors of the group come round. */
  public record FullTime(OneIn weekends, OneIn weekendsStarted, OneIn onCall) {}

  /** Some minutes as minutes a week on average, leave neutral; 0 without any day. */
  public BigDecimal aWeek(long someMinutes) {
    return days == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(someMinutes * 7).divide(BigDecimal.valueOf(days), Derivation.EXACT);
  }

  /** Minutes of work a week on average. */
  public BigDecimal averageMinutes() {
    return aWeek(minutes.work());
  }
}
