package parley.talks.elicit;

/** All numbers that agree with the answers. */
public record Interval(double low, double high) {

  /** How much is open. */
  public double width() {
    return high - low;
  }
}
