package parley.talks.index;

import java.util.Arrays;

/**
 * How many outcomes reach a worth, between two bounds, for spaces that cannot be written out: what
 * each option adds is rounded to cells, once down and once up, and ways are added up issue by
 * issue. Numbers of ways are doubles, so they carry some fifteen digits.
 */
final class CountGrid {

  private static final int CELLS = 1 << 14;

  private final long least;
  private final long width;

  /** Outcomes that reach a cell at least, by the rounding down and by the rounding up. */
  private final double[] down;

  private final double[] up;

  CountGrid(Worths worths) {
    least = worths.least();
    width = (worths.most() - least) / (CELLS - 1) + 1;
    down = new double[CELLS + worths.issues() + 1];
    up = new double[down.length];
    fill(worths, down, false);
    fill(worths, up, true);
  }

  private void fill(Worths worths, double[] ways, boolean roundUp) {
    ways[0] = 1;
    int reached = 0;
    double[] before = new double[ways.length];
    for (int i = 0; i < worths.issues(); i++) {
      long lowest = Long.MAX_VALUE;
      for (int o = 0; o < worths.options(i); o++) {
        lowest = Math.min(lowest, worths.worth(i, o));
      }
      System.arraycopy(ways, 0, before, 0, reached + 1);
      Arrays.fill(ways, 0, reached + 1, 0);
      int farthest = 0;
      for (int o = 0; o < worths.options(i); o++) {
        long above = worths.worth(i, o) - lowest;
        int cells = (int) (roundUp ? (above + width - 1) / width : above / width);
        for (int c = 0; c <= reached; c++) {
          ways[c + cells] += before[c];
        }
        farthest = Math.max(farthest, cells);
      }
      reached += farthest;
    }
    for (int c = ways.length - 2; c >= 0; c--) {
      ways[c] += ways[c + 1];
    }
  }

  UtilityIndex.Count atLeast(long worth) {
    long above = worth - least;
    if (above <= 0) {
      return new UtilityIndex.Count(down[0], up[0]);
    }
    long cell = (above + width - 1) / width;
    return new UtilityIndex.Count(
        cell < down.length ? down[(int) cell] : 0, cell < up.length ? up[(int) cell] : 0);
  }
}
