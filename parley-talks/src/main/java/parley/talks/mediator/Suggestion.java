package parley.talks.mediator;

import java.util.List;
import parley.talks.frontier.Formula;
import parley.talks.space.Ratio;

/**
 * An efficient package in the agreement zone. For the mediator only.
 *
 * @param points what it is worth to each party on its own scale
 * @param formulas the solutions that it is; none if it was added to spread the list
 */
public record Suggestion(Terms terms, List<Ratio> points, List<Formula> formulas) {

  /** Copies the lists. */
  public Suggestion {
    points = List.copyOf(points);
    formulas = List.copyOf(formulas);
  }
}
