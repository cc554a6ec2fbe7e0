package parley.brief.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The lines of an iCalendar file (RFC 5545): they end in CRLF and fold at 75 octets. The same
 * events give the same bytes: the stamp is given, and never the machine's clock.
 */
final class CalendarText {

  private static final int OCTETS = 75;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final StringBuilder out = new StringBuilder();

  /**
   * A file that has begun.
   *
   * @param product what of Parley writes it
   * @param title of the calendar
   */
  static CalendarText begin(String product, String title) {
    return new CalendarText()
        .line("BEGIN:VCALENDAR")
        .line("VERSION:2.0")
        .line("PRODID:-//Parley//" + product + "//EN")
        .line("CALSCALE:GREGORIAN")
        .line("METHOD:PUBLISH")
        .line("X-WR-CALNAME:" + escape(title));
  }

  /**
   * An event that has begun.
   *
   * @param id of the event, stable
   * @param of what has it: a case, or a rota
   */
  CalendarText beginEvent(String id, String of, Instant stamp) {
    return line("BEGIN:VEVENT")
        .line("UID:" + escape(uid(id) + "@" + uid(of) + ".parley"))
        .line("DTSTAMP:" + STAMP.format(stamp));
  }

  /** A property that is a text. */
  CalendarText text(String name, String value) {
    return line(name + ":" + escape(value));
  }

  /** The whole file. */
  String end() {
    return line("END:VCALENDAR").out.toString();
  }

  /** Adds a line, folded so that no part is longer than 75 octets and no letter is torn. */
  CalendarText line(String text) {
    int octets = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      String letter = Character.toString(codePoint);
      int size = letter.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > OCTETS) {
        out.append("\r\n ");
        octets = 1;
      }
      out.append(letter);
      octets += size;
      i += letter.length();
    }
    out.append("\r\n");
    return this;
  }

  private static String uid(String id) {
    return id.replaceAll("[^A-Za-z0-9._-]", "-");
  }

  /** Escapes as in section 3.3.11; control characters, which no text may hold, become spaces. */
  private static String escape(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cntrl}", " ");
  }
}
