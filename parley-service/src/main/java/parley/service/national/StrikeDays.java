package parley.service.national;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import parley.casefile.CaseView;
import parley.casefile.Header;

/**
 * The days of a walkout.
 *
 * @param weekdays Monday to Friday without public holidays of the case's timetable
 * @param others days of weekends and public holidays
 */
public record StrikeDays(int weekdays, int others) {

  static StrikeDays of(CaseView view, Collection<LocalDate> days) {
    int weekdays = (int) days.stream().filter(d -> isWorkingDay(view, d)).count();
    return new StrikeDays(weekdays, days.size() - weekdays);
  }

  private static boolean isWorkingDay(CaseView view, LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
        && view.record().header().timetable().stream()
            .noneMatch(d -> d.kind() == Header.DayKind.PUBLIC_HOLIDAY && d.on().covers(day));
  }

  /** The share of what is planned on all days that is planned on its weekdays. */
  double weekdayShare(double weekend) {
    return weekdays == 0 ? 0 : weekdays / (weekdays + weekend * others);
  }
}
