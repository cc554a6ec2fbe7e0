package parley.room.door;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments and waits as people read them. */
final class DoorTimes {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

  private final ZoneId zone;

  /** Moments at the place of the case. */
  DoorTimes(ZoneId zone) {
    this.zone = zone;
  }

  String minute(Instant moment) {
    return MINUTE.format(moment.atZone(zone));
  }

  /** A wait, rounded up: in seconds for less than two minutes, else in minutes. */
  static String wait(Duration wait) {
    long seconds = wait.toSeconds();
    if (seconds < 120) {
      return seconds == 1 ? "1 second" : seconds + " seconds";
    }
    return Math.ceilDiv(seconds, 60L) + " minutes";
  }
}
