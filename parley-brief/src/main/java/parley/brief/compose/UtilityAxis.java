package parley.brief.compose;

import java.util.Optional;
import parley.talks.space.Ratio;
import parley.talks.study.Ground;

/** Utilities on axes from 0 to 100, one axis for each party. */
final class UtilityAxis {

  private static final Ratio HUNDRED = Ratio.of(100);

  private final Ground ground;

  UtilityAxis(Ground ground) {
    this.ground = ground;
  }

  /** The name of an axis, with its scale. */
  String name(int party) {
    return ground.parties().get(party)
        + (isUsual(party) ? ", of 100" : ", in hundredths from its worst outcome to its best");
  }

  /** The place of the reserve of a party; empty if it has none, or none on the axis. */
  Optional<Double> reserve(int party) {
    return ground.space().reserve(party).map(r -> at(party, r)).filter(r -> r >= 0 && r <= 100);
  }

  /** The place of a utility. */
  double at(int party, Ratio utility) {
    if (isUsual(party)) {
      return utility.times(HUNDRED).toDouble();
    }
    Ratio least = ground.space().least(party);
    Ratio range = ground.space().greatest(party).minus(least);
    return range.signum() == 0
        ? 0
        : utility.minus(least).dividedBy(range).times(HUNDRED).toDouble();
  }

  /** Whether every outcome of a party lies between 0 and 1. */
  private boolean isUsual(int party) {
    return ground.space().least(party).signum() >= 0
        && ground.space().greatest(party).compareTo(Ratio.ONE) <= 0;
  }
}
