package parley.service.kernel;

import java.util.Arrays;

/**
 * How many units of a resource are on duty when. Each entry starts a shift, also where the number
 * stays.
 *
 * @param starts rising, in the unit of time of the model; the first is 0
 * @param units on duty from there, one for each start
 * @param period after which it starts again; infinite if never
 */
public record Roster(double[] starts, int[] units, double period) {

  /** Checks the order and copies the arrays. */
  public Roster {
    starts = starts.clone();
    units = units.clone();
    if (starts.length == 0 || starts.length != units.length || starts[0] != 0) {
      throw new IllegalArgumentException(
          "A roster has %s starts from %s and %s numbers on duty; give one for each, from 0."
              .formatted(starts.length, starts.length == 0 ? "nowhere" : starts[0], units.length));
    }
    for (int i = 0; i < starts.length; i++) {
      if (units[i] < 0) {
        throw new IllegalArgumentException(
            "%s units on duty from %s; a number on duty is not below 0."
                .formatted(units[i], starts[i]));
      }
      if (i > 0 && !(starts[i] > starts[i - 1])) {
        throw new IllegalArgumentException(
            "A shift from %s stands after one from %s; starts must rise."
                .formatted(starts[i], starts[i - 1]));
      }
    }
    if (!(period > starts[starts.length - 1])) {
      throw new IllegalArgumentException(
          "A roster that repeats after %s has a shift that starts at %s."
              .formatted(period, starts[starts.length - 1]));
    }
  }

  /** The same number always. */
  public static Roster always(int units) {
    return new Roster(new double[] {0}, new int[] {units}, Double.POSITIVE_INFINITY);
  }

  @Override
  public double[] starts() {
    return starts.clone();
  }

  @Override
  public int[] units() {
    return units.clone();
  }

  int size() {
    return starts.length;
  }

  int unitsOf(int shift) {
    return units[shift % starts.length];
  }

  /** When the shift of a number, counted through all periods, starts; infinite if it never does. */
  double startOf(int shift) {
    int round = shift / starts.length;
    return round == 0
        ? starts[shift]
        : Double.isInfinite(period)
            ? Double.POSITIVE_INFINITY
            : round * period + starts[shift % starts.length];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Roster r
        && Arrays.equals(starts, r.starts)
        && Arrays.equals(units, r.units)
        && period == r.period;
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(starts) + Arrays.hashCode(units);
  }

  @Override
  public String toString() {
    return "Roster["
        + Arrays.toString(starts)
        + ", "
        + Arrays.toString(units)
        + ", "
        + period
        + "]";
  }
}
