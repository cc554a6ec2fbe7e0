package parley.service;

import java.util.List;
import parley.casefile.Figure;

/**
 * One definition over all walkouts that have it: the only numbers that may share an axis.
 *
 * @param points in the order of the walkouts
 */
public record MeasureSeries(Definition definition, List<Point> points) {

  /** Copies the list. */
  public MeasureSeries {
    points = List.copyOf(points);
  }

  /** The numbers of one walkout. */
  public record Point(String walkout, List<Figure> figures) {

    /** Copies the list. */
    public Point {
      figures = List.copyOf(figures);
    }
  }
}
