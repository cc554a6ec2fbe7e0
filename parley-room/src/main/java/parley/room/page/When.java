package parley.room.page;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import parley.brief.words.Days;

/**
 * A moment on a page.
 *
 * @param text for people, at the place of the case
 * @param iso for programs
 */
public record When(String text, String iso) {

  /** A moment at a place. */
  public static When of(Instant at, ZoneId zone) {
    return new When(Days.moment(LocalDateTime.ofInstant(at, zone)), at.toString());
  }
}
