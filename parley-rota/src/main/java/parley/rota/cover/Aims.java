package parley.rota.cover;

/** What a cover is judged by. */
public sealed interface Aims {

  /** Minimum cover first, then sessions that fall, then the price. */
  Aims IN_ORDER = new InOrder();

  /** Each before the next: no sum of money buys a gap, and no session either. */
  record InOrder() implements Aims {}

  /**
   * One sum. The weights are a judgement of whoever asks.
   *
   * @param penceAGapMinute what a minute counts for which one is missing from minimum cover
   * @param penceAValue what a unit of a fallen session's value (patients times priority) counts
   */
  record Weighted(long penceAGapMinute, long penceAValue) implements Aims {

    /** Checks the weights. */
    public Weighted {
      Checks.require(
          penceAGapMinute >= 0
              && penceAValue >= 0
              && penceAGapMinute <= 1_000_000
              && penceAValue <= 1_000_000_000,
          "The weights are %s pence a minute and %s pence a unit of value; expected 0 to a million, and 0 to a thousand million.",
          penceAGapMinute,
          penceAValue);
    }
  }

  /** A score as one number, where there is one. */
  static long sum(Weighted weights, Score score) {
    return weights.penceAGapMinute * score.gapMinutes()
        + weights.penceAValue * score.fallenValue()
        + score.pence();
  }
}
