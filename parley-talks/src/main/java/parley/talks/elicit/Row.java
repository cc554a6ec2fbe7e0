package parley.talks.elicit;

/** That a sum of steps is not below zero; or above it, if it is strict. */
final class Row {

  private final double[] times;
  private final boolean strict;

  private Row(double[] times, boolean strict) {
    this.times = times;
    this.strict = strict;
  }

  static Row notBelow(double[] times) {
    return new Row(times, false);
  }

  static Row above(double[] times) {
    return new Row(times, true);
  }

  double[] times() {
    return times;
  }

  boolean isStrict() {
    return strict;
  }

  Row loose() {
    return notBelow(times);
  }
}
