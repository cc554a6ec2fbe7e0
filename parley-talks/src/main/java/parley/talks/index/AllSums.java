package parley.talks.index;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Every sum over some issues. A sum is known by a number: its options as digits. */
final class AllSums extends Sums {

  private final int[] issues;

  /** By issue, rising. */
  private final int[][] options;

  private final int[] numbers;

  private AllSums(long[] worths, int[] numbers, int[] issues, int[][] options) {
    super(worths);
    this.numbers = numbers;
    this.issues = issues;
    this.options = options;
  }

  /**
   * All sums over some issues.
   *
   * @param issues whose outcomes together an int counts
   */
  static AllSums of(Worths of, int[] issues) {
    // The pass over the last issue is the long one, so the issue with the fewest runs comes last.
    int[] order =
        IntStream.of(issues)
            .boxed()
            .sorted(Comparator.comparingInt(i -> -of.options(i)))
            .mapToInt(Integer::intValue)
            .toArray();
    int[][] options = new int[order.length][];
    long[] worths = {0};
    int[] numbers = {0};
    for (int i = 0; i < order.length; i++) {
      options[i] = of.rising(order[i]);
      Runs runs = new Runs(worths, of.worths(order[i], options[i]));
      long[] merged = new long[Math.multiplyExact(worths.length, options[i].length)];
      int[] mergedNumbers = new int[merged.length];
      for (int n = 0; n < merged.length; n++) {
        merged[n] = runs.sum();
        mergedNumbers[n] = numbers[runs.place()] * options[i].length + runs.run();
        runs.advance();
      }
      worths = merged;
      numbers = mergedNumbers;
    }
    return new AllSums(worths, numbers, order, options);
  }

  @Override
  void write(int place, int[] outcome) {
    int rest = numbers[place];
    for (int i = issues.length - 1; i >= 0; i--) {
      int upper = rest / options[i].length;
      outcome[issues[i]] = options[i][rest - upper * options[i].length];
      rest = upper;
    }
  }
}
