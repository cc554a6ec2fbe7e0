package parley.brief.page;

import java.util.List;

/**
 * Lines over a number, such as take-home over pay. Points are joined by straight strokes; two
 * points close to one another across are a jump.
 *
 * @param across what lies across, with its unit
 * @param upright what stands upright, with its unit
 * @param strokes the lines; points rise from left to right
 * @param marks numbers across that matter, such as the pay of a grade
 */
public record CurveChart(
    String id,
    String title,
    String description,
    Table data,
    String across,
    String upright,
    List<Stroke> strokes,
    List<Mark> marks)
    implements Chart {

  /** Checks that every line goes from left to right, and copies the lists. */
  public CurveChart {
    strokes = List.copyOf(strokes);
    marks = List.copyOf(marks);
    for (Stroke stroke : strokes) {
      for (int i = 1; i < stroke.points().size(); i++) {
        if (stroke.points().get(i).across() < stroke.points().get(i - 1).across()) {
          throw new IllegalArgumentException(
              "The line \"%s\" of chart %s goes back at %s."
                  .formatted(stroke.label(), id, stroke.points().get(i).across()));
        }
      }
    }
  }

  /** One line. */
  public record Stroke(String label, List<Point> points) {

    /** Copies the list. */
    public Stroke {
      points = List.copyOf(points);
    }
  }

  /** A point of a line. */
  public record Point(double across, double upright) {}

  /** A number across that matters, with its name. */
  public record Mark(double across, String name) {}
}
