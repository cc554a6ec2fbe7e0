package parley.rota.model;

import java.util.Map;

/**
 * What the parts of a rota's objective cost. They are assumptions of whoever writes the file.
 *
 * @param shortage one doctor fewer than wanted, on one day
 * @param hours one hour a week above or below what a doctor's work schedule promises, on average
 * @param spread for a burden, one unit between the most and the least loaded of a group, adjusted
 *     to the share of full time
 */
public record Weights(int shortage, int hours, Map<Burden, Integer> spread) {

  /** A shortage first, then fairness, then hours. */
  public static final Weights USUAL =
      new Weights(
          100,
          5,
          Map.of(Burden.NIGHTS, 10, Burden.WEEKENDS, 20, Burden.LONG_DAYS, 5, Burden.HOLIDAYS, 10));

  /** Copies the map. */
  public Weights {
    spread = Map.copyOf(spread);
    Expect.that(
        shortage >= 0 && hours >= 0 && spread.values().stream().allMatch(w -> w >= 0),
        "A weight is below 0; expected 0 or more in %s, %s, %s.",
        shortage,
        hours,
        spread);
  }
}
