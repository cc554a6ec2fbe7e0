package parley.brief.words;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import parley.casefile.Edtf;

/** Days in words. The names are our own, because those of a JDK change with its edition. */
public final class Days {

  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
  private static final List<String> WEEKDAYS =
      List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

  private Days() {}

  /** As in "22 Dec 2025". */
  public static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day) + " " + day.getYear();
  }

  /** As in "22 Dec", or "22 Dec 2024" where the year is another than that of the page. */
  public static String shortDay(LocalDate day, LocalDate page) {
    return day.getYear() == page.getYear() ? day.getDayOfMonth() + " " + month(day) : day(day);
  }

  /** As in "Mon 22 Dec 2025". */
  public static String weekday(LocalDate day) {
    return WEEKDAYS.get(day.getDayOfWeek().getValue() - 1) + " " + day(day);
  }

  /** As in "Dec 2025". */
  public static String monthYear(LocalDate day) {
    return month(day) + " " + day.getYear();
  }

  /** As in "Wed 17 Dec 2025, 07:00". */
  public static String moment(LocalDateTime at) {
    return weekday(at.toLocalDate()) + ", " + clock(at);
  }

  /** As in "07:00". */
  public static String clock(LocalDateTime at) {
    return twoDigits(at.getHour()) + ":" + twoDigits(at.getMinute());
  }

  /** A date that may be coarse or an interval. */
  public static String date(Edtf date) {
    String mark = date.approximate() ? "about " : "";
    String doubt = date.uncertain() ? " (uncertain)" : "";
    if (date.earliest().equals(date.latest())) {
      return mark + day(date.earliest()) + doubt;
    }
    if (date.earliest().equals(LocalDate.MIN)) {
      return mark + "until " + day(date.latest()) + doubt;
    }
    if (date.latest().equals(LocalDate.MAX)) {
      return mark + "from " + day(date.earliest()) + doubt;
    }
    return mark + span(date.earliest(), date.latest()) + doubt;
  }

  /** From one day to another: a whole month or year is named as such. */
  public static String span(LocalDate first, LocalDate last) {
    boolean wholeMonths =
        first.getDayOfMonth() == 1 && last.getDayOfMonth() == last.lengthOfMonth();
    if (wholeMonths && first.getYear() == last.getYear()) {
      if (first.getMonthValue() == 1 && last.getMonthValue() == 12) {
        return String.valueOf(first.getYear());
      }
      if (first.getMonth() == last.getMonth()) {
        return monthYear(first);
      }
    }
    return day(first) + " to " + day(last);
  }

  private static String month(LocalDate day) {
    return MONTHS.get(day.getMonthValue() - 1);
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
