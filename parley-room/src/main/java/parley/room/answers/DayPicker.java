package parley.room.answers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import parley.brief.words.Days;
import parley.casefile.Case;
import parley.casefile.Event;
import parley.room.Room;
import parley.room.gate.Call;

/**
 * The day on which a page answers, and the days before and after on which something became known.
 *
 * @param path the page on which another day is chosen
 * @param first the first day that can be chosen
 * @param last the last day that can be chosen
 * @param before empty if nothing was known before
 * @param after empty if nothing became known since
 */
public record DayPicker(
    String path,
    LocalDate day,
    String words,
    LocalDate first,
    LocalDate last,
    Optional<LocalDate> before,
    Optional<LocalDate> after) {

  /**
   * The day that a call asks for: that of the newest fact unless it names one.
   *
   * @throws IllegalArgumentException if it is no day, nothing was known yet, or it lies ahead
   */
  static DayPicker of(Room room, String path, Call call) {
    Case record = room.record();
    NavigableSet<LocalDate> days = new TreeSet<>();
    record.events().stream().map(Event::known).forEach(days::add);
    LocalDate newest = record.newestDay();
    LocalDate last = room.today().isAfter(newest) ? room.today() : newest;
    LocalDate day = call.findParameter("as-of").map(DayPicker::parse).orElse(newest);
    if (day.isBefore(days.first())) {
      throw new IllegalArgumentException(
          "Nothing was on record by %s; the first fact is of %s."
              .formatted(Days.day(day), Days.day(days.first())));
    }
    if (day.isAfter(last)) {
      throw new IllegalArgumentException(
          "%s lies ahead; expected a day up to %s.".formatted(Days.day(day), Days.day(last)));
    }
    return new DayPicker(
        path,
        day,
        Days.weekday(day),
        days.first(),
        last,
        Optional.ofNullable(days.lower(day)),
        Optional.ofNullable(days.higher(day)));
  }

  /** The address of a page on this day. */
  public String at(String page) {
    return page + "?as-of=" + day;
  }

  /** The address at which an id opens on this day. */
  public String open(String id) {
    return at("/open/" + Address.piece(id));
  }

  private static LocalDate parse(String text) {
    // ISO alone: other forms mean different days in different countries.
    if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException e) {
        // Said below: the 30th of February has the form of a day.
      }
    }
    throw new IllegalArgumentException(
        "\"%s\" is no day; expected one as in 2025-12-22.".formatted(text));
  }
}
