package parley.rota.work;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * A stretch of time.
 *
 * @param start its first minute
 * @param end the minute after its last, in the same zone
 */
public record Span(ZonedDateTime start, ZonedDateTime end) {

  /** Checks that the end is not before the start. */
  public Span {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException(
          "A stretch of time from %s ends before it starts, at %s.".formatted(start, end));
    }
  }

  /** Minutes that pass, also on a night on which clocks change. */
  public long minutes() {
    return Duration.between(start, end).toMinutes();
  }

  /** Whether it shares any time with another. */
  public boolean meets(Span other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  /** Minutes that it shares with another. */
  public long minutesIn(Span other) {
    return meets(other) ? latest(other).minutes() : 0;
  }

  private Span latest(Span other) {
    return new Span(
        start.isAfter(other.start) ? start : other.start, end.isBefore(other.end) ? end : other.end);
  }

  /**
   * Minutes between two times of the clock, on whatever day.
   *
   * @param to when not after {@code from}, on the next day
   */
  public long minutesBetween(LocalTime from, LocalTime to) {
    long minutes = 0;
    LocalDate last = end.toLocalDate();
    for (LocalDate day = start.toLocalDate().minusDays(1);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      minutes +=
          minutesIn(
              new Span(
                  day.atTime(from).atZone(start.getZone()),
                  day.plusDays(to.isAfter(from) ? 0 : 1).atTime(to).atZone(start.getZone())));
    }
    return minutes;
  }

  /** Whether any of it is on one of some days, which follow each other. */
  public boolean touches(LocalDate first, int days) {
    return meets(
        new Span(
            first.atStartOfDay(start.getZone()),
            first.plusDays(days).atStartOfDay(start.getZone())));
  }
}
