package parley.service.kernel;

import java.util.Arrays;
import java.util.List;

/** Times that are counted under names. */
final class Tallies {

  private final List<String> names;
  private final long[] counts;
  private final double[] sums;
  private final double[] squares;
  private final double[] longest;

  Tallies(List<String> names) {
    this.names = names;
    counts = new long[names.size()];
    sums = new double[names.size()];
    squares = new double[names.size()];
    longest = new double[names.size()];
  }

  void add(int tally, double time) {
    counts[tally]++;
    sums[tally] += time;
    squares[tally] += time * time;
    longest[tally] = Math.max(longest[tally], time);
  }

  void forget() {
    Arrays.fill(counts, 0);
    Arrays.fill(sums, 0);
    Arrays.fill(squares, 0);
    Arrays.fill(longest, 0);
  }

  TallyCount count(String name) {
    int t = names.indexOf(name);
    if (t < 0) {
      throw new IllegalArgumentException(
          "Nothing is counted as \"%s\"; there are %s.".formatted(name, names));
    }
    return new TallyCount(counts[t], sums[t], squares[t], longest[t]);
  }
}
