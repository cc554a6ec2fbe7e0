package parley.pay.offer;

import java.util.List;
import java.util.Optional;
import parley.casefile.Computed;
import parley.pay.tax.Circumstances;

/**
 * An offer, executed.
 *
 * @param offer id of the offer, or the label of the award
 * @param terms what its clauses do, in their order
 * @param circumstances for whom take-home is computed
 * @param points what becomes of each point of the pay scale asked for, lowest pay first; none if no
 *     term is about pay
 * @param why why no point could be looked at, although a term is about pay
 */
public record Executed(
    String offer,
    List<Term> terms,
    Circumstances circumstances,
    List<PointOutcome> points,
    Optional<Computed.NotComputable> why) {

  /** Copies the lists. */
  public Executed {
    terms = List.copyOf(terms);
    points = List.copyOf(points);
  }

  /** The outcome of a point, under the same contract. */
  public Optional<PointOutcome> find(PointOutcome same) {
    return points.stream()
        .filter(p ->
            p.contract().equals(same.contract())
                && p.grade().equals(same.grade())
                && p.point().equals(same.point()))
        .findFirst();
  }
}
