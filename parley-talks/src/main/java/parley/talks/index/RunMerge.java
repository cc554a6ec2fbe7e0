package parley.talks.index;

import java.util.Arrays;

/**
 * The sums of a sorted list and the options of one issue, in order. Each option gives a shifted
 * copy of the list, a run that is in order already; runs are merged two by two. That takes one pass
 * for each doubling of the options, and no comparison sort.
 */
final class RunMerge {

  private long[] worths;
  private int[] tags;

  /**
   * Merges.
   *
   * @param from the list so far, rising
   * @param numbers a number for each sum of the list
   * @param steps what the options of the joining issue add, rising; the tag of a sum is its number
   *     times the number of steps, plus the place of the step
   */
  RunMerge(long[] from, int[] numbers, long[] steps) {
    int n = from.length;
    worths = new long[Math.multiplyExact(n, steps.length)];
    tags = new int[worths.length];
    int at = 0;
    for (int s = 0; s < steps.length; s++) {
      for (int p = 0; p < n; p++) {
        worths[at] = from[p] + steps[s];
        tags[at++] = numbers[p] * steps.length + s;
      }
    }
    long[] spareWorths = new long[steps.length > 1 ? worths.length : 0];
    int[] spareTags = new int[spareWorths.length];
    for (long width = n; width < worths.length; width *= 2) {
      for (long start = 0; start < worths.length; start += 2 * width) {
        int middle = (int) Math.min(start + width, worths.length);
        int end = (int) Math.min(start + 2 * width, worths.length);
        merge((int) start, middle, end, spareWorths, spareTags);
      }
      long[] doneWorths = spareWorths;
      spareWorths = worths;
      worths = doneWorths;
      int[] doneTags = spareTags;
      spareTags = tags;
      tags = doneTags;
    }
  }

  private void merge(int start, int middle, int end, long[] toWorths, int[] toTags) {
    int a = start;
    int b = middle;
    int at = start;
    while (a < middle && b < end) {
      boolean first = worths[a] <= worths[b];
      int take = first ? a++ : b++;
      toWorths[at] = worths[take];
      toTags[at++] = tags[take];
    }
    int rest = a < middle ? a : b;
    System.arraycopy(worths, rest, toWorths, at, end - at);
    System.arraycopy(tags, rest, toTags, at, end - at);
  }

  long[] worths() {
    return worths;
  }

  int[] tags() {
    return tags;
  }

  /**
   * Keeps some of the sums: as many as told at either end, and between them the first of each of
   * equal steps. The sums at the ends are then the best and the worst of all sums, because those
   * come only from the ends of the lists that they are made of.
   */
  void thin(int budget, int ends) {
    if (worths.length <= budget) {
      return;
    }
    int last = worths.length - ends;
    long from = worths[ends];
    long width = (worths[last - 1] - from) / (budget - 2 * ends) + 1;
    int n = ends;
    long step = -1;
    for (int p = ends; p < last; p++) {
      long of = (worths[p] - from) / width;
      if (of != step) {
        step = of;
        worths[n] = worths[p];
        tags[n++] = tags[p];
      }
    }
    System.arraycopy(worths, last, worths, n, ends);
    System.arraycopy(tags, last, tags, n, ends);
    worths = Arrays.copyOf(worths, n + ends);
    tags = Arrays.copyOf(tags, n + ends);
  }
}
