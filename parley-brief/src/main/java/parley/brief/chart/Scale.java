package parley.brief.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import parley.brief.words.Days;

/** A straight scale from values to places on the drawing. */
record Scale(double from, double to, double start, double end) {

  private static final int MOST_DAYS_OF_WEEKS = 130;

  static Scale ofDays(LocalDate from, LocalDate to, double start, double end) {
    return new Scale(from.toEpochDay(), to.toEpochDay(), start, end);
  }

  double at(double value) {
    return start + (value - from) / (to - from) * (end - start);
  }

  double at(LocalDate day) {
    return at((double) day.toEpochDay());
  }

  /** Round values in the scale, about as many as wanted: multiples of 1, 2 or 5 times ten^n. */
  List<Double> ticks(int wanted) {
    double rough = (to - from) / wanted;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double part = rough / power;
    double step = power * (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10);
    List<Double> ticks = new ArrayList<>();
    long first = (long) Math.ceil(from / step - 1e-9);
    for (long i = first; i * step <= to + step * 1e-9; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  /**
   * The first days of years in the scale; of quarters, or months, where it spans little; Mondays
   * where it spans weeks.
   */
  static List<LocalDate> dayTicks(LocalDate from, LocalDate to) {
    long days = to.toEpochDay() - from.toEpochDay();
    if (days <= MOST_DAYS_OF_WEEKS) {
      return weekTicks(from, to, days <= MOST_DAYS_OF_WEEKS / 2 ? 1 : 2);
    }
    int months = days > 1100 ? 12 : days > 500 ? 6 : days > 250 ? 3 : 1;
    while (days / (months * 30L) > 10) {
      months += 12;
    }
    List<LocalDate> ticks = new ArrayList<>();
    LocalDate day = LocalDate.of(from.getYear(), 1, 1);
    while (!day.isAfter(to)) {
      if (!day.isBefore(from)) {
        ticks.add(day);
      }
      day = day.plusMonths(months);
    }
    return ticks;
  }

  private static List<LocalDate> weekTicks(LocalDate from, LocalDate to, int weeks) {
    return from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
        .datesUntil(to.plusDays(1), Period.ofWeeks(weeks))
        .toList();
  }

  /** The words under a tick of a scale of days: the day where it starts no month. */
  static String dayName(LocalDate tick) {
    return tick.getDayOfYear() == 1
        ? String.valueOf(tick.getYear())
        : tick.getDayOfMonth() == 1 ? Days.monthYear(tick) : Days.shortDay(tick, tick);
  }
}
