package parley.room.answers;

import java.util.List;

/**
 * The events of the record.
 *
 * @param html the picture; empty where there is none
 * @param kinds the kinds of events that there are, to choose from
 * @param kind the one chosen; empty for all
 * @param events newest first
 */
public record TimelinePage(
    DayPicker days, String html, List<String> kinds, String kind, List<Row> events) {

  /** Copies the lists. */
  public TimelinePage {
    kinds = List.copyOf(kinds);
    events = List.copyOf(events);
  }

  /** An event. */
  public record Row(String id, String when, String kind, String who, String what) {}
}
