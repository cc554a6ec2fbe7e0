package parley.rota.check;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import parley.rota.model.Duty;
import parley.rota.model.Episode;
import parley.rota.model.Horizon;
import parley.rota.model.OnCallWork;
import parley.rota.model.Shift;

/**
 * Time as it passes, in minutes since 1 January 1970, 00:00 UTC, and the civil time of a rota. On
 * the night on which clocks go forward an hour of the clock never passes, on the night on which
 * they go back one passes twice. A time that the clock skips is read as an hour later; of one that
 * it shows twice, the first is meant.
 *
 * <p>A pattern that repeats for ever is of no date: for it clocks never change.
 */
public final class TimeLine {

  private static final int SECONDS = 60;

  private final Horizon horizon;
  private final ZoneId clock;

  private TimeLine(Horizon horizon) {
    this.horizon = horizon;
    this.clock = horizon.cyclic() ? ZoneOffset.UTC : horizon.zone();
  }

  /** The time line of a rota. */
  public static TimeLine of(Horizon horizon) {
    return new TimeLine(horizon);
  }

  /** The minute on which the clock shows a time on a day. */
  public long minute(LocalDate day, LocalTime time) {
    return Math.floorDiv(ZonedDateTime.of(day, time, clock).toEpochSecond(), SECONDS);
  }

  /** The first minute of a day. */
  public long startOf(LocalDate day) {
    return Math.floorDiv(day.atStartOfDay(clock).toEpochSecond(), SECONDS);
  }

  /** The civil time of a minute, in the rota's zone. */
  public ZonedDateTime at(long minute) {
    return Instant.ofEpochSecond(minute * SECONDS)
        .atZone(clock)
        .toLocalDateTime()
        .atZone(horizon.zone());
  }

  /**
   * A duty of the rota's, or of its history's, on the line.
   *
   * @param ofRota whether the rota gives it
   */
  public Stint stint(Duty duty, Shift shift, boolean ofRota) {
    LocalDate day = duty.day();
    long start = minute(day, shift.start());
    long end = minute(shift.endsNextDay() ? day.plusDays(1) : day, shift.end());
    if (end <= start) {
      end = start + shift.clockMinutes();
    }
    Span time = new Span(start, end);
    return new Stint(
        duty,
        shift,
        time,
        shift.onCall().map(w -> work(w, day, time)).orElse(List.of(time)),
        ofRota);
  }

  private List<Span> work(OnCallWork expected, LocalDate day, Span time) {
    List<Episode> episodes =
        day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue() || horizon.isHoliday(day)
            ? expected.weekend()
            : expected.workingDay();
    List<Span> work = new ArrayList<>();
    for (Episode episode : episodes) {
      long from = time.from() + episode.startMinute();
      long to = Math.min(time.from() + episode.endMinute(), time.to());
      if (from < to) {
        work.add(new Span(from, to));
      }
    }
    return work;
  }
}
