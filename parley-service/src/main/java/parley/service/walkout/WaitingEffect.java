package parley.service.walkout;

import java.util.List;
import parley.service.waiting.QueueTargets;

/**
 * What a walkout does to the waiting list of a specialty, at the end of the last day.
 *
 * @param treatmentShare of the planned patients whose visit is a treatment that ends a wait
 * @param with the walkout
 * @param without it, with the same who join the list
 * @param difference with less without, replication by replication
 * @param targets what the list needs for a promise of 18 weeks
 */
public record WaitingEffect(
    WalkoutQuestion question,
    String specialty,
    long seed,
    int replications,
    double treatmentShare,
    State with,
    State without,
    State difference,
    QueueTargets targets) {

  /**
   * A list.
   *
   * @param size who wait
   * @param over18Weeks who have waited longer than 18 weeks
   * @param over52Weeks longer than 52
   * @param over65Weeks longer than 65
   * @param bands who wait by week, on the mean, as published bands
   */
  public record State(
      Spread size, Spread over18Weeks, Spread over52Weeks, Spread over65Weeks, List<Double> bands) {

    /** Copies the list. */
    public State {
      bands = List.copyOf(bands);
    }
  }
}
