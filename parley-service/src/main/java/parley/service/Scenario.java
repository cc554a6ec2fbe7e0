package parley.service;

import java.util.List;
import parley.casefile.Computed;
import parley.casefile.Figure;

/**
 * A walkout of some days. Its lines about patients come first, and there are no lines about money
 * without them: a record that knows nothing about patients says so in their place.
 *
 * @param days strike days
 * @param patients what it would mean for patients at the rates published so far
 * @param money what it would cost, always as a range with sources
 */
public record Scenario(int days, List<Line> patients, List<Line> money) {

  /** Checks the days and that patients come before money. */
  public Scenario {
    if (days < 1) {
      throw new IllegalArgumentException("A scenario of " + days + " days is none.");
    }
    if (patients.isEmpty()) {
      throw new IllegalArgumentException(
          "A scenario says something about patients, if only that there are no data.");
    }
    patients = List.copyOf(patients);
    money = List.copyOf(money);
  }

  /**
   * A line.
   *
   * @param estimate the range
   * @param from the published figures on which it rests
   * @param method whether the sources publish how they came to theirs
   */
  public record Line(Computed estimate, List<Figure> from, Method method) {

    /** Copies the list. */
    public Line {
      from = List.copyOf(from);
    }
  }

  /** What the record says about the method behind published figures. */
  public enum Method {
    /** The basis or note of at least one figure says that no method was published. */
    UNPUBLISHED,
    /** Nothing is said about it. */
    NOT_STATED
  }
}
