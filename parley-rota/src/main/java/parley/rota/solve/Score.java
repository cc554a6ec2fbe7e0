package parley.rota.solve;

import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.rules.RuleSet;

/**
 * What is not as good as it could be in a rota, in the weights of its plan. Less is better; 0 is
 * perfect. It says nothing of whether the rota is legal or meets the minimum of demand.
 *
 * @param shortage doctors fewer than wanted, each day and demand, times the weight
 * @param requests the weights of requests that are not met
 * @param hours whole hours a week by which doctors' averages differ from their work schedules,
 *     times the weight
 * @param fairness what the most loaded of each group bears more than the least loaded, of each
 *     burden, times the weights
 * @param agreements one shortage for each doctor and rule that only an agreement lifts
 */
public record Score(long shortage, long requests, long hours, long fairness, long agreements) {

  /** All parts together: the objective. */
  public long total() {
    return shortage + requests + hours + fairness + agreements;
  }

  /**
   * The score of a rota, whoever made it.
   *
   * @throws IllegalArgumentException if the rota has a duty of an unknown doctor or shift, or on a
   *     day that is not of the plan
   */
  public static Score of(RotaPlan plan, Rota rota, RuleSet rules) {
    return new Scoring(plan, rota, rules).score();
  }
}
