package parley.brief.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Writes deadlines as an iCalendar file: whole days. The stamp is the day of the page, 18:00 in the
 * zone of the case.
 */
public final class Calendar {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

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
    Instant stamp = ZonedDateTime.of(asOf, LocalTime.of(18, 0), zone).toInstant();
    CalendarText out = CalendarText.begin("Clock", title);
    for (Entry entry : entries) {
      out.beginEvent(entry.id(), caseId, stamp)
          .line("DTSTART;VALUE=DATE:" + entry.first().format(DAY))
          .line("DTEND;VALUE=DATE:" + entry.last().plusDays(1).format(DAY))
          .text("SUMMARY", entry.summary())
          .text("DESCRIPTION", entry.description())
          .line("STATUS:" + (entry.tentative() ? "TENTATIVE" : "CONFIRMED"))
          .line("TRANSP:TRANSPARENT")
          .line("END:VEVENT");
    }
    return out.end();
  }
}
