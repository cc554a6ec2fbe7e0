package parley.brief.page;

import java.time.LocalDate;
import java.util.List;

/**
 * What happened when: tracks of bars and marks above one axis of days.
 *
 * @param from the first day of the axis
 * @param to the last day of the axis
 * @param today the day of the page, drawn as a line
 */
public record Timeline(
    String id,
    String title,
    String description,
    Table data,
    LocalDate from,
    LocalDate to,
    LocalDate today,
    List<Track> tracks)
    implements Chart {

  /** Checks the axis and copies the list. */
  public Timeline {
    if (!to.isAfter(from)) {
      throw new IllegalArgumentException(
          "The axis ends (%s) before it starts (%s).".formatted(to, from));
    }
    tracks = List.copyOf(tracks);
  }

  /** A row of the chart. */
  public record Track(String label, List<Item> items) {

    /** Copies the list. */
    public Track {
      items = List.copyOf(items);
    }
  }

  /**
   * A bar or, where it starts and ends on one day, a mark.
   *
   * @param shape how it is drawn
   * @param label a very short name, drawn where there is room; may be empty
   * @param title what it is, shown on pointing at it
   */
  public record Item(LocalDate from, LocalDate to, Shape shape, String label, String title) {}

  /** How an item is drawn. */
  public enum Shape {
    SOLID,
    OPEN,
    MARK
  }
}
