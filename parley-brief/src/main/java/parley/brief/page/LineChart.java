package parley.brief.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Lines over days. Points are joined by straight strokes, which carry no value themselves.
 *
 * @param unit the unit of the upright axis
 * @param bands ranges behind the lines
 */
public record LineChart(
    String id,
    String title,
    String description,
    Table data,
    String unit,
    List<Stroke> strokes,
    List<Band> bands)
    implements Chart {

  /** Copies the lists. */
  public LineChart {
    strokes = List.copyOf(strokes);
    bands = List.copyOf(bands);
  }

  /** Lines without ranges. */
  public LineChart(
      String id, String title, String description, Table data, String unit, List<Stroke> strokes) {
    this(id, title, description, data, unit, strokes, List.of());
  }

  /** One line. */
  public record Stroke(String label, List<Point> points) {

    /** Copies the list. */
    public Stroke {
      points = List.copyOf(points);
    }
  }

  /** The range of a line. */
  public record Band(String label, List<Range> ranges) {

    /** Copies the list. */
    public Band {
      ranges = List.copyOf(ranges);
    }
  }

  /** The range of a day. */
  public record Range(LocalDate day, BigDecimal low, BigDecimal high) {}

  /** A point of a line. */
  public record Point(LocalDate day, BigDecimal value) {}
}
