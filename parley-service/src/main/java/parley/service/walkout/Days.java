package parley.service.walkout;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.service.hospital.Shift;

/**
 * The days of a question: what weekday they count as, which shifts are strained, and with what
 * chance those due come. Day 0 is the first; day -1 is known too, since nights begin on it that end
 * in the walkout.
 */
final class Days {

  private static final int SUNDAY = 6;

  final Frame frame;
  final LocalDate first;
  final int count;
  private final Set<LocalDate> holidays;
  private final int[] weekdays;

  /** By day and shift, from day -1 on: chances by grade, or null where nobody is away. */
  private final double[] @Nullable [] chances;

  private final boolean[] inWalkout;

  /** The last day of the walkout, or of the surge of sickness if there is none; -1 for neither. */
  final int last;

  /** Whether there is a walkout. */
  final boolean isWalkout;

  private Days(Frame frame, WalkoutQuestion question) {
    this.frame = frame;
    first = question.first();
    count = question.days();
    holidays = question.holidays();
    weekdays = new int[count];
    Arrays.setAll(weekdays, d -> weekdayOf(first.plusDays(d)));
    chances = new double[(count + 1) * frame.shifts][];
    inWalkout = new boolean[count + 1];
    isWalkout = question.absence().isPresent();
    int lastOfSurge = readSurge(question);
    last = isWalkout ? readAbsence(question) : lastOfSurge;
  }

  private Days(Days all, int day) {
    frame = all.frame;
    first = all.first.plusDays(day);
    count = 1;
    holidays = all.holidays;
    weekdays = new int[] {all.weekday(day)};
    chances = Arrays.copyOfRange(all.chances, day * frame.shifts, (day + 2) * frame.shifts);
    inWalkout = Arrays.copyOfRange(all.inWalkout, day, day + 2);
    isWalkout = all.isWalkout;
    last = all.last - day;
  }

  static Days of(Frame frame, WalkoutQuestion question) {
    return new Days(frame, question);
  }

  /** One of the days alone, with the nights before it; the walkout may go on after it. */
  Days alone(int day) {
    return new Days(this, day);
  }

  private int readSurge(WalkoutQuestion question) {
    int last = -1;
    if (question.surge().isEmpty()) {
      return last;
    }
    for (int day = -1; day < count; day++) {
      double more = question.surge().get().sickShareOn(first.plusDays(day));
      if (more > 0) {
        last = day;
        for (int s = 0; s < frame.shifts; s++) {
          double[] shares = new double[frame.grades];
          for (int g = 0; g < frame.grades; g++) {
            double usual = frame.hospital.grades().get(g).sickShare();
            shares[g] = usual >= 1 ? 0 : Math.max(0, (1 - usual - more) / (1 - usual));
          }
          chances[(day + 1) * frame.shifts + s] = shares;
        }
      }
    }
    return last;
  }

  private int readAbsence(WalkoutQuestion question) {
    Absence absence = question.absence().orElseThrow();
    boolean anyone = absence.isAnyone();
    int from = (int) (absence.from().toLocalDate().toEpochDay() - first.toEpochDay()) - 1;
    int to = (int) (absence.to().toLocalDate().toEpochDay() - first.toEpochDay());
    int last = -1;
    for (int day = from; day <= Math.min(to, count - 1); day++) {
      LocalDate date = first.plusDays(day);
      for (int s = 0; s < frame.shifts; s++) {
        Shift shift = frame.hospital.shifts().get(s);
        if (absence.touches(date, shift)) {
          last = Math.max(last, day);
          inWalkout[day + 1] |= s == frame.planned;
          if (anyone) {
            strain(absence, day, date, s, shift);
          }
        }
      }
    }
    return last;
  }

  private void strain(Absence absence, int day, LocalDate date, int s, Shift shift) {
    int place = (day + 1) * frame.shifts + s;
    double[] shares = chances[place];
    if (shares == null) {
      shares = new double[frame.grades];
      Arrays.fill(shares, 1);
      chances[place] = shares;
    }
    for (GradeAbsence grade : absence.grades()) {
      shares[frame.gradeNames.indexOf(grade.grade())] *= 1 - absence.share(grade, date, shift);
    }
  }

  private int weekdayOf(LocalDate day) {
    return holidays.contains(day) ? SUNDAY : day.getDayOfWeek().ordinal();
  }

  /** What weekday a day counts as, 0 for Monday; days before and after those asked for too. */
  int weekday(int day) {
    return day >= 0 && day < count ? weekdays[day] : weekdayOf(first.plusDays(day));
  }

  /** Whether planned work is done as on a usual weekday. */
  boolean isWorking(int day) {
    return weekday(day) <= DayOfWeek.FRIDAY.ordinal();
  }

  /** Whether the walkout touches the planned shift of a day. */
  boolean isInWalkout(int day) {
    return day >= -1 && day < count && inWalkout[day + 1];
  }

  /** Whether a day counts for what is kept: it is one of the walkout, or there is none. */
  boolean counts(int day) {
    return !isWalkout || isInWalkout(day);
  }

  /** With what chance those due in a shift come, by grade; null if nobody is away. */
  double @Nullable [] chances(int day, int shift) {
    return chances[(day + 1) * frame.shifts + shift];
  }
}
