package parley.talks.index;

import java.util.stream.IntStream;

/**
 * What each option loses against the best of its issue, or gains over the worst: by issue and
 * place, rising from 0. The sum of an outcome says how far it lies from that end of the space.
 */
final class Losses {

  private final int[][] options;
  private final long[][] losses;

  private Losses(int[][] options, long[][] losses) {
    this.options = options;
    this.losses = losses;
  }

  /** Counted down from the best outcome. */
  static Losses fromBest(Worths worths) {
    return of(worths, true);
  }

  /** Counted up from the worst outcome. */
  static Losses fromWorst(Worths worths) {
    return of(worths, false);
  }

  private static Losses of(Worths worths, boolean down) {
    int[][] options = new int[worths.issues()][];
    long[][] losses = new long[options.length][];
    for (int i = 0; i < options.length; i++) {
      int[] rising = worths.rising(i);
      int last = rising.length - 1;
      options[i] =
          down ? IntStream.rangeClosed(0, last).map(p -> rising[last - p]).toArray() : rising;
      int issue = i;
      long end = worths.worth(i, options[i][0]);
      losses[i] =
          IntStream.of(options[i]).mapToLong(o -> Math.abs(worths.worth(issue, o) - end)).toArray();
    }
    return new Losses(options, losses);
  }

  int issues() {
    return losses.length;
  }

  /** How many options an issue has. */
  int places(int issue) {
    return losses[issue].length;
  }

  /** The option of an issue at a place; the best or the worst is at 0. */
  int option(int issue, int place) {
    return options[issue][place];
  }

  long loss(int issue, int place) {
    return losses[issue][place];
  }

  /** What all options of an issue lose, not to be written to. */
  long[] losses(int issue) {
    return losses[issue];
  }

  /** The largest loss of an issue. */
  long range(int issue) {
    return losses[issue][losses[issue].length - 1];
  }

  /** The least loss of an issue above 0; more than any if there is none. */
  long first(int issue) {
    for (long loss : losses[issue]) {
      if (loss > 0) {
        return loss;
      }
    }
    return Long.MAX_VALUE;
  }
}
