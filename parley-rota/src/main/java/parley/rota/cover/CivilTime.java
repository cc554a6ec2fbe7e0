package parley.rota.cover;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import parley.rota.model.Shift;

/** Minutes that pass, since the epoch, and the civil times of a zone. */
record CivilTime(ZoneId zone) {

  private static final int SECONDS = 60;

  long minute(LocalDateTime civil) {
    return civil.atZone(zone).toEpochSecond() / SECONDS;
  }

  ZonedDateTime at(long minute) {
    return Instant.ofEpochSecond(minute * SECONDS).atZone(zone);
  }

  long start(LocalDate day, Shift shift) {
    return minute(day.atTime(shift.start()));
  }

  long end(LocalDate day, Shift shift) {
    return minute((shift.endsNextDay() ? day.plusDays(1) : day).atTime(shift.end()));
  }
}
