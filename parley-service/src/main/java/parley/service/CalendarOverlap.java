package parley.service;

import java.util.List;
import parley.casefile.Header;

/**
 * The days and seasons of the case's timetable that a walkout touches: dates beside dates.
 *
 * @param walkout id of the walkout
 * @param days in the order of the timetable; empty if it touches none
 */
public record CalendarOverlap(String walkout, List<Header.Day> days) {

  /** Copies the list. */
  public CalendarOverlap {
    days = List.copyOf(days);
  }
}
