package parley.brief.page;

import java.util.List;

/**
 * A grid of people and days, in bands of some weeks one below the other.
 *
 * @param columns a short heading for each day, with the day of the week first
 * @param perBand days side by side
 */
public record GridChart(
    String id,
    String title,
    String description,
    Table data,
    List<String> columns,
    List<Row> rows,
    int perBand)
    implements Chart {

  /** Copies the lists, and checks that every row has a cell for each column. */
  public GridChart {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    if (perBand < 1) {
      throw new IllegalArgumentException(
          "A band of a grid has %s days; expected 1 or more.".formatted(perBand));
    }
    for (Row row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException(
            "Grid \"%s\" has %s columns but a row of %s cells."
                .formatted(title, columns.size(), row.cells().size()));
      }
    }
  }

  /** A person. */
  public record Row(String label, List<Cell> cells) {

    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A person's day.
   *
   * @param text a code of at most four letters; empty for a day off
   * @param words what pointing at it tells
   * @param marked whether something is wrong with it
   */
  public record Cell(String text, Tone tone, String words, boolean marked) {}

  /** What kind of day it is. Tones differ in lightness, and the code says the same. */
  public enum Tone {
    /** No duty. */
    OFF,
    /** A short shift by day. */
    DAY,
    /** A long shift by day. */
    LONG,
    /** A night. */
    NIGHT,
    /** On call. */
    CALL,
    /** Away. */
    AWAY
  }
}
