package parley.talks.strike;

import org.hipparchus.util.FastMath;

/** Closed forms of bargaining under delay. */
public final class Bargaining {

  private Bargaining() {}

  /**
   * The share of the one who offers first: (1 - d2) / (1 - d1 d2). Rubinstein 1982, Econometrica
   * 50:97.
   *
   * @param firstPatience what a unit one round later is worth to the one who offers first, below 1
   * @param secondPatience the same for the other
   */
  public static double firstShare(double firstPatience, double secondPatience) {
    checkPatience(firstPatience);
    checkPatience(secondPatience);
    return (1 - secondPatience) / (1 - firstPatience * secondPatience);
  }

  /**
   * War of attrition with costs known to both: the chance a day that a side gives in is the other's
   * cost of a day over the other's prize. Maynard Smith 1974, Journal of Theoretical Biology
   * 47:209.
   *
   * @param othersCost what a day costs the other side
   * @param othersPrize what the other side gains if this one gives in
   */
  public static double concessionHazard(double othersCost, double othersPrize) {
    if (othersCost < 0 || othersPrize <= 0) {
      throw new IllegalArgumentException(
          "A war of attrition needs a cost (%s) of 0 or more and a prize (%s) above zero."
              .formatted(othersCost, othersPrize));
    }
    return othersCost / othersPrize;
  }

  /**
   * Reputation: the chance a day that a side gives in while it may be one that never does. Abreu
   * and Gul 2000, Econometrica 68:85.
   *
   * @param ownDemand the share that the side demands
   * @param othersDemand the share that the other demands; both together above 1
   * @param othersInterest the other's rate of discount, a day
   */
  public static double reputationHazard(
      double ownDemand, double othersDemand, double othersInterest) {
    if (ownDemand + othersDemand <= 1) {
      throw new IllegalArgumentException(
          "Demands of %s and %s do not clash.".formatted(ownDemand, othersDemand));
    }
    return othersInterest * (1 - ownDemand) / (ownDemand + othersDemand - 1);
  }

  /**
   * Screening: a side that does not know what the other can pay asks for less from round to round.
   * With what the other can pay uniform on [0, b], those above L b settle at once, at the price G
   * b, and so on with b L, b L^2 ... Sobel and Takahashi 1983, Review of Economic Studies 50:411.
   *
   * @param patience what a unit one round later is worth to both, between 0 and 1
   */
  public static Screening screening(double patience) {
    checkPatience(patience);
    if (patience == 0) {
      throw new IllegalArgumentException("Screening needs a patience above 0.");
    }
    double root = FastMath.sqrt(1 - patience);
    double cut = (1 - root) / patience;
    return new Screening(cut, cut * root);
  }

  /**
   * The path of a screening side.
   *
   * @param cut L, the share of the range that is left after each round
   * @param price G, the demand as a share of the range that is left
   */
  public record Screening(double cut, double price) {

    /** The demand in a round, from 0, as a share of the whole range. */
    public double demandIn(int round) {
      return price * FastMath.pow(cut, round);
    }

    /** The round in which one who can pay some share of the range settles. */
    public int settlesIn(double share) {
      if (!(share > 0 && share <= 1)) {
        throw new IllegalArgumentException(
            "What can be paid is a share of %s; it must be above 0 and at most 1."
                .formatted(share));
      }
      int round = 0;
      while (FastMath.pow(cut, round + 1) > share) {
        round++;
      }
      return round;
    }
  }

  private static void checkPatience(double patience) {
    if (!(patience >= 0 && patience < 1)) {
      throw new IllegalArgumentException(
          "A patience of " + patience + "; it must be from 0 to below 1.");
    }
  }
}
