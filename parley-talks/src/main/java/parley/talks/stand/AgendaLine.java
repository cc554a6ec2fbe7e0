package parley.talks.stand;

import java.util.List;
import java.util.Optional;
import parley.casefile.Figure;
import parley.casefile.Issue;

/**
 * An issue with the two sides' positions.
 *
 * @param issue id of the issue
 * @param positions the latest position of each side that has one, in the order of the case's sides;
 *     on a qualitative issue never with a number
 * @param silent the sides without a position
 * @param gap how far the sides are apart
 * @param commonGround whether both sides themselves call the issue important, each with a source
 * @param terms the checklist, delivered or not
 */
public record AgendaLine(
    String issue,
    String name,
    Issue.Kind kind,
    List<Issue.Position> positions,
    List<String> silent,
    Gap gap,
    boolean commonGround,
    List<Issue.Term> terms) {

  /** Copies the lists. */
  public AgendaLine {
    positions = List.copyOf(positions);
    silent = List.copyOf(silent);
    terms = List.copyOf(terms);
  }

  /** How far the sides are apart on an issue. */
  public sealed interface Gap {}

  /**
   * A gap in one unit.
   *
   * @param distance the higher figure less the lower one, never negative; a range where a figure
   *     has one
   * @param higher the side whose figure is the higher one; empty if neither is, or if it is open
   */
  public record Distance(Figure distance, Optional<String> higher) implements Gap {}

  /** No gap can be stated. */
  public record NotComparable(Reason reason) implements Gap {}

  /** Why no gap can be stated. */
  public enum Reason {
    QUALITATIVE,
    NO_POSITION,
    NO_FIGURE,
    DIFFERENT_MEASURE,
    DIFFERENT_UNIT
  }
}
