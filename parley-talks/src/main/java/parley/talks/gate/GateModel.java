package parley.talks.gate;

import org.hipparchus.util.FastMath;
import parley.talks.space.Ratio;

/** The chance that a gate accepts a package, from what the package is worth to the gate's party. */
public sealed interface GateModel permits GateModel.Sharp, GateModel.Logistic, Vote {

  /**
   * The chance that it accepts.
   *
   * @param utility points of the scale from 0 to 100
   * @return from 0 to 1, never falling as the utility rises
   */
  double chance(Ratio utility);

  /** It accepts from a utility on, and never below it. */
  record Sharp(Ratio accepts) implements GateModel {
    @Override
    public double chance(Ratio utility) {
      return utility.compareTo(accepts) >= 0 ? 1 : 0;
    }
  }

  /**
   * The chance rises about a utility: {@code 1 / (1 + exp(-(u - accepts) / spread))}.
   *
   * @param accepts where it is a half
   * @param spread in points, above zero; a sharp threshold is the limit at zero
   */
  record Logistic(double accepts, double spread) implements GateModel {

    /** Checks the spread. */
    public Logistic {
      if (!(spread > 0)) {
        throw new IllegalArgumentException(
            "A spread of " + spread + " points; it must be above zero.");
      }
    }

    @Override
    public double chance(Ratio utility) {
      return 1 / (1 + FastMath.exp(-(utility.toDouble() - accepts) / spread));
    }
  }
}
