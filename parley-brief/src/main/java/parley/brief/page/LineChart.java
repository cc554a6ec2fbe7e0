package parley.brief.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Lines over days. Points are joined by straight strokes, which carry no value themselves.
 *
 * @param unit the unit of the upright axis
 */
public record LineChart(
    String id, String title, String description, Table data, String unit, List<Stroke> strokes)
    implements Chart {

  /** Copies the list. */
  public LineChart {
    strokes = List.copyOf(strokes);
  }

  /** One line. */
  public record Stroke(String label, List<Point> points) {

    /** Copies the list. */
    public Stroke {
      points = List.copyOf(points);
    }
  }

  /** A point of a line. */
  public record Point(LocalDate day, BigDecimal value) {}
}
