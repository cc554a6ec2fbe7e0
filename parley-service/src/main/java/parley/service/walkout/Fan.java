package parley.service.walkout;

import java.util.Arrays;

/** The 5th, 25th, 50th, 75th and 95th of a hundred replications. */
public record Fan(double p5, double p25, double p50, double p75, double p95) {

  static Fan of(double[] values) {
    double[] sorted = Arrays.stream(values).sorted().toArray();
    return new Fan(
        Spread.ranked(sorted, 0.05),
        Spread.ranked(sorted, 0.25),
        Spread.ranked(sorted, 0.5),
        Spread.ranked(sorted, 0.75),
        Spread.ranked(sorted, 0.95));
  }
}
