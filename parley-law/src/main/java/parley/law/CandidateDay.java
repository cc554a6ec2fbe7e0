package parley.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import parley.casefile.Header;

/**
 * A day on which action could start.
 *
 * @param latestReceipt the latest receipt of notice for that start
 * @param noticeDays days of notice by the law of that receipt
 * @param stillPossible whether that receipt lies after the day of the view, or on the day of
 *     receipt that the question names or later
 * @param ballots ids of the ballots whose mandate has that day
 * @param uncertainBallots ids of the ballots whose mandate may have that day
 * @param noStrikeTerms labels of the entered no-strike terms that have that day
 * @param flags the days of the case's timetable that fall on it
 */
public record CandidateDay(
    LocalDate day,
    DayOfWeek weekday,
    LocalDate latestReceipt,
    int noticeDays,
    boolean stillPossible,
    List<String> ballots,
    List<String> uncertainBallots,
    List<String> noStrikeTerms,
    List<Header.Day> flags,
    String section,
    Evidence evidence) {

  /** Copies the lists. */
  public CandidateDay {
    ballots = List.copyOf(ballots);
    uncertainBallots = List.copyOf(uncertainBallots);
    noStrikeTerms = List.copyOf(noStrikeTerms);
    flags = List.copyOf(flags);
  }
}
