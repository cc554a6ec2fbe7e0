package parley.rota.rules;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * A rule that each doctor's duties must keep. "Work" is every minute of a shift and, on call, the
 * minutes of the episodes expected. Minutes are those that pass; days are civil days. A run is of
 * duties that start on consecutive days, and as long as these days are many.
 */
public sealed interface Rule {

  /** Where it stands. */
  Clause clause();

  /**
   * Mean work a week over the rota, or over each window of the reference period if the rota is
   * longer. Days of leave are neutral: they count neither as days nor with work.
   *
   * @param optedOutMinutes the limit for those who signed the opt-out
   */
  record AverageHours(Clause clause, int maxMinutes, int optedOutMinutes, int referenceWeeks)
      implements Rule {}

  /** Work within any stretch of time of that length, wherever it starts. */
  record HoursInWindow(Clause clause, int maxMinutes, int windowMinutes) implements Rule {}

  /** Length of a shift that is not on call. */
  record ShiftLength(Clause clause, int maxMinutes) implements Rule {}

  /**
   * Length of a run.
   *
   * @param max days in a run
   * @param restMinutes after a run of {@code max} days, before the next duty; 0 asks for none
   */
  record RunLength(Clause clause, RunOf of, int max, int restMinutes) implements Rule {}

  /**
   * Rest after nights, from the end of the last night of a run to the start of the next duty that
   * continues it not.
   *
   * @param minNights runs of at least so many nights
   */
  record RestAfterNights(Clause clause, int minNights, int restMinutes) implements Rule {}

  /**
   * For a doctor who has agreed to on-call weekends of low intensity, a run of any duties may be
   * longer than {@link RunLength} of {@link RunOf#ANY} says if it holds a Saturday and Sunday with
   * duties on call alone, neither with more work or episodes than these.
   *
   * @param maxDays days in a run, after which the rest is due; after shorter ones it is not
   */
  record LowIntensityRun(
      Clause clause, int maxDays, int restMinutes, int workMinutesADay, int episodesADay)
      implements Rule {}

  /**
   * Weekends with any work from Saturday 00:00 to Sunday 24:00, by the expected episodes if on
   * call, and by the duty itself if none is expected; as a share of the weekends that the doctor is
   * in post, over the rota. A weekend belongs to the rota if its Saturday does.
   *
   * @param worked at most so many
   * @param of in so many
   */
  record WeekendFrequency(Clause clause, int worked, int of) implements Rule {}

  /** Rest from the end of a shift to the start of the next, neither on call. */
  record RestBetween(Clause clause, int minMinutes) implements Rule {}

  /**
   * Paid breaks in a shift, not on call.
   *
   * @param steps in the order of length; the last that applies counts
   */
  record Breaks(Clause clause, List<Step> steps) implements Rule {

    /** Copies the list. */
    public Breaks {
      steps = List.copyOf(steps);
    }

    /**
     * What a shift needs.
     *
     * @param overMinutes for shifts longer than this, or as long if {@code orEqual}
     * @param startsFrom only for shifts that start at this civil time or later; empty for all
     * @param startsTo and at this one or earlier; empty for all
     * @param breakMinutes in all
     */
    public record Step(
        int overMinutes,
        boolean orEqual,
        Optional<LocalTime> startsFrom,
        Optional<LocalTime> startsTo,
        int breakMinutes) {}
  }

  /** No two shifts, neither on call, that start on the same day. */
  record NoSplitShift(Clause clause) implements Rule {}

  /** Length of a duty on call. */
  record OnCallLength(Clause clause, int maxMinutes) implements Rule {}

  /**
   * No duties on call that start on consecutive days, but for a Saturday and the Sunday after it.
   *
   * @param agreedDays consecutive days on which they may start for a doctor who has agreed to
   *     on-call duty of low intensity
   */
  record OnCallRun(Clause clause, int agreedDays) implements Rule {}

  /**
   * Duties on call that start within so many consecutive days.
   *
   * @param agreedMax for a doctor who has agreed to on-call duty of low intensity
   */
  record OnCallsInDays(Clause clause, int max, int days, int agreedMax) implements Rule {}

  /**
   * Length of a shift that starts on the day on which a duty on call ends, or the day after one
   * that started and ended on the same day; after a Saturday and Sunday on call, that of the Sunday
   * counts.
   *
   * @param maxMinutesIfRestMissed when the duty's expected rest is less than {@link OnCallRest}
   *     asks
   */
  record AfterOnCall(Clause clause, int maxMinutes, int maxMinutesIfRestMissed) implements Rule {}

  /**
   * Expected rest in a duty on call.
   *
   * @param minutesPerDay rest in all, for each 24 hours of the duty, in proportion
   * @param continuousMinutes rest without a break, between the two times
   * @param from civil time of the evening
   * @param to civil time of the next morning; asked only of duties that hold all of it
   */
  record OnCallRest(
      Clause clause, int minutesPerDay, int continuousMinutes, LocalTime from, LocalTime to)
      implements Rule {}

  /**
   * How long before it begins something must be known. Duties alone cannot break it; whoever knows
   * the day of publication compares.
   *
   * @param days days of the calendar, at least
   */
  record Notice(Clause clause, NoticeOf of, int days) implements Rule {}

  /** A rule in the words of its clause, which no duty rostered can break or keep by itself. */
  record Stated(Clause clause) implements Rule {}
}
