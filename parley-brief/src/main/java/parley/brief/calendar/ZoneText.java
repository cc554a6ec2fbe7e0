package parley.brief.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;

/**
 * Tells a calendar what a zone's time is (VTIMEZONE, section 3.6.5 of RFC 5545), so that nobody has
 * to know the zone by its name: every change of its clocks that bears on a stretch of time, each
 * with its day, and the one before them.
 */
final class ZoneText {

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  private ZoneText() {}

  /**
   * Adds a zone.
   *
   * @param from before which nothing is asked
   * @param to after which nothing is asked
   */
  static void write(CalendarText out, ZoneId zone, Instant from, Instant to) {
    ZoneRules rules = zone.getRules();
    out.line("BEGIN:VTIMEZONE").line("TZID:" + zone.getId());
    ZoneOffsetTransition change = rules.previousTransition(from.plusSeconds(1));
    if (change == null) {
      ZoneOffset offset = rules.getOffset(from);
      observance(
          out, rules.isDaylightSavings(from), LocalDateTime.of(1970, 1, 1, 0, 0), offset, offset);
      change = rules.nextTransition(from);
    }
    while (change != null && !change.getInstant().isAfter(to)) {
      observance(
          out,
          rules.isDaylightSavings(change.getInstant()),
          change.getDateTimeBefore(),
          change.getOffsetBefore(),
          change.getOffsetAfter());
      change = rules.nextTransition(change.getInstant());
    }
    out.line("END:VTIMEZONE");
  }

  private static void observance(
      CalendarText out,
      boolean isDaylight,
      LocalDateTime start,
      ZoneOffset before,
      ZoneOffset after) {
    String kind = isDaylight ? "DAYLIGHT" : "STANDARD";
    out.line("BEGIN:" + kind)
        .line("DTSTART:" + local(start))
        .line("TZOFFSETFROM:" + offset(before))
        .line("TZOFFSETTO:" + offset(after))
        .line("END:" + kind);
  }

  /** A civil time as a calendar writes it. */
  static String local(LocalDateTime time) {
    return time.format(LOCAL);
  }

  private static String offset(ZoneOffset offset) {
    int seconds = Math.abs(offset.getTotalSeconds());
    String text =
        String.format(
            Locale.ROOT,
            "%s%02d%02d",
            offset.getTotalSeconds() < 0 ? "-" : "+",
            seconds / 3600,
            seconds / 60 % 60);
    return seconds % 60 == 0 ? text : text + String.format(Locale.ROOT, "%02d", seconds % 60);
  }
}
