package parley.talks.index;

import java.util.Arrays;

/**
 * The sums of a rising list and rising steps, from the least: each step makes a run, a copy of the
 * list that lies higher by the step. A heap holds the runs that have begun; the next one begins
 * when the first sum of the one before it is taken.
 */
final class Runs {

  private final long[] list;
  private final long[] steps;
  private final int[] next;

  /** Runs that have begun, and the next sum of each; the least first. */
  private int[] heap = new int[4];

  private long[] sums = new long[4];
  private int size;

  /**
   * Starts at the least sum.
   *
   * @param list one or more, rising
   * @param steps one or more, rising
   */
  Runs(long[] list, long[] steps) {
    this.list = list;
    this.steps = steps;
    next = new int[steps.length];
    begin(0);
  }

  boolean hasSum() {
    return size > 0;
  }

  long sum() {
    return sums[0];
  }

  /** The place of the step in the sum. */
  int run() {
    return heap[0];
  }

  /** The place in the list of the other part of the sum. */
  int place() {
    return next[heap[0]];
  }

  /** Goes on to the next sum, which may be the same number again. */
  void advance() {
    int run = heap[0];
    boolean first = next[run]++ == 0;
    if (next[run] < list.length) {
      sift(run, list[next[run]] + steps[run]);
    } else if (--size > 0) {
      sift(heap[size], sums[size]);
    }
    if (first && run + 1 < steps.length) {
      begin(run + 1);
    }
  }

  private void begin(int run) {
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, 2 * size);
      sums = Arrays.copyOf(sums, 2 * size);
    }
    long sum = list[0] + steps[run];
    int at = size++;
    while (at > 0 && sum < sums[(at - 1) / 2]) {
      heap[at] = heap[(at - 1) / 2];
      sums[at] = sums[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    heap[at] = run;
    sums[at] = sum;
  }

  /** Puts a run at the top and lets it sink. */
  private void sift(int run, long sum) {
    int at = 0;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && sums[child + 1] < sums[child]) {
        child++;
      }
      if (sum <= sums[child]) {
        break;
      }
      heap[at] = heap[child];
      sums[at] = sums[child];
      at = child;
    }
    heap[at] = run;
    sums[at] = sum;
  }
}
