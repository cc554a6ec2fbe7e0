package parley.rota.solve;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import parley.rota.check.Span;
import parley.rota.check.Stint;
import parley.rota.model.Duty;

/**
 * Which weekends and holidays a duty marks as worked. Marks are of three kinds: weekends by any
 * part of a duty, for fairness; public holidays, the same; and weekends by work, for the rules.
 */
final class Marks {

  static final int WEEKEND = 0;
  static final int HOLIDAY = 1;
  static final int WORKED_WEEKEND = 2;

  final int count;

  /** By mark. */
  final int[] kind;

  /** By day x shifts + shift. */
  final int[][] ofDuty;

  /** How many duties of before mark it: doctor, mark. */
  final int[][] past;

  /** Whether a worked weekend is in post, and so is one that the rules count: doctor, mark. */
  final boolean[][] counts;

  /** By doctor, the weekends that the rules count. */
  final int[] weekends;

  private record Mark(int kind, LocalDate day, Span span) {}

  Marks(Grid grid) {
    List<Mark> marks = new ArrayList<>();
    for (int d = 0; d < grid.days; d++) {
      LocalDate day = grid.day(d);
      if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
        marks.add(new Mark(WEEKEND, day, span(grid, day, 2)));
        marks.add(new Mark(WORKED_WEEKEND, day, span(grid, day, 2)));
      }
      if (grid.plan.horizon().isHoliday(day)) {
        marks.add(new Mark(HOLIDAY, day, span(grid, day, 1)));
      }
    }
    count = marks.size();
    kind = marks.stream().mapToInt(Mark::kind).toArray();
    ofDuty = new int[grid.days * grid.shifts][];
    for (int d = 0; d < grid.days; d++) {
      for (int s = 0; s < grid.shifts; s++) {
        ofDuty[d * grid.shifts + s] = of(grid, d, s, marks);
      }
    }
    past = new int[grid.doctors][count];
    counts = new boolean[grid.doctors][count];
    weekends = new int[grid.doctors];
    for (int n = 0; n < grid.doctors; n++) {
      for (int m = 0; m < count; m++) {
        counts[n][m] =
            kind[m] != WORKED_WEEKEND
                || grid.cyclic
                || grid.doctor(n).isInPostOn(marks.get(m).day());
        weekends[n] += kind[m] == WORKED_WEEKEND && counts[n][m] ? 1 : 0;
        for (int at = 0; at < grid.before; at++) {
          for (Stint stint : grid.entries.stints(grid.past[n][at])) {
            past[n][m] += isMarked(marks.get(m), stint) ? 1 : 0;
          }
        }
      }
    }
  }

  private static Span span(Grid grid, LocalDate day, int days) {
    return new Span(grid.time.startOf(day), grid.time.startOf(day.plusDays(days)));
  }

  /** Of a pattern, the same duty of the periods before and after marks as well. */
  private static int[] of(Grid grid, int d, int s, List<Mark> marks) {
    List<Stint> stints = new ArrayList<>();
    for (int period = grid.cyclic ? -1 : 0; period <= (grid.cyclic ? 1 : 0); period++) {
      Duty duty = new Duty("", grid.day(d + period * grid.days), grid.shift(s + 1).id());
      stints.add(grid.time.stint(duty, grid.shift(s + 1), true));
    }
    return IntStream.range(0, marks.size())
        .filter(m -> stints.stream().anyMatch(stint -> isMarked(marks.get(m), stint)))
        .toArray();
  }

  private static boolean isMarked(Mark mark, Stint stint) {
    return mark.kind() == WORKED_WEEKEND && !stint.work().isEmpty()
        ? stint.work().stream().anyMatch(w -> w.overlap(mark.span()) > 0)
        : stint.time().overlap(mark.span()) > 0;
  }
}
