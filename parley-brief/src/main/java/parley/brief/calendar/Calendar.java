package parley.brief.calendar;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Writes deadlines as an iCalendar file (RFC 5545): whole days, lines that end in CRLF and fold at
 * 75 octets. The same deadlines give the same bytes: the stamp is the day of the page, 18:00 in the
 * zone of the case, and never the machine's clock.
 */
public final class Calendar {

  private static final int OCTETS = 75;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

  private Calendar() {}

  /**
   * One deadline.
   *
   * @param id stable within the case
   * @param first its first day
   * @param last its last day; the first again for a deadline of one day
   * @param tentative whether the day is uncertain
   */
  public record Entry(
      String id,
      LocalDate first,
      LocalDate last,
      boolean tentative,
      String summary,
      String description) {}

  /** The file. */
  public static String write(
      String caseId, String title, LocalDate asOf, ZoneId zone, List<Entry> entries) {
    String stamp =
        ZonedDateTime.of(asOf, LocalTime.of(18, 0), zone)
            .withZoneSameInstant(ZoneOffset.UTC)
            .format(STAMP);
    StringBuilder out = new StringBuilder();
    line(out, "BEGIN:VCALENDAR");
    line(out, "VERSION:2.0");
    line(out, "PRODID:-//Parley//Clock//EN");
    line(out, "CALSCALE:GREGORIAN");
    line(out, "METHOD:PUBLISH");
    line(out, "X-WR-CALNAME:" + escape(title));
    for (Entry entry : entries) {
      line(out, "BEGIN:VEVENT");
      line(out, "UID:" + escape(uid(entry.id()) + "@" + uid(caseId) + ".parley"));
      line(out, "DTSTAMP:" + stamp);
      line(out, "DTSTART;VALUE=DATE:" + entry.first().format(DAY));
      line(out, "DTEND;VALUE=DATE:" + entry.last().plusDays(1).format(DAY));
      line(out, "SUMMARY:" + escape(entry.summary()));
      line(out, "DESCRIPTION:" + escape(entry.description()));
      line(out, "STATUS:" + (entry.tentative() ? "TENTATIVE" : "CONFIRMED"));
      line(out, "TRANSP:TRANSPARENT");
      line(out, "END:VEVENT");
    }
    line(out, "END:VCALENDAR");
    return out.toString();
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

  /** Adds a line, folded so that no part is longer than 75 octets and no letter is torn. */
  private static void line(StringBuilder out, String text) {
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
  }
}
