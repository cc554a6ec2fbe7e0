package parley.talks.frontier;

/**
 * The heads of sorted runs in a binary heap: the greatest first utility on top, of equals the
 * greatest second, of equals the earliest run.
 */
final class Heads {

  private final long[] first;
  private final long[] second;
  private final int[] heap;
  private int size;

  /**
   * All runs.
   *
   * @param first utilities of the first party at each run's head; changed by the caller as runs
   *     move
   * @param second those of the second party
   */
  Heads(long[] first, long[] second) {
    this.first = first;
    this.second = second;
    size = first.length;
    heap = new int[size];
    for (int r = 0; r < size; r++) {
      heap[r] = r;
    }
    for (int place = size / 2 - 1; place >= 0; place--) {
      sink(place);
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The run on top. */
  int first() {
    return heap[0];
  }

  /** Brings the run on top, whose head has moved, to its place. */
  void settle() {
    sink(0);
  }

  /** Drops the run on top, which is at its end. */
  void drop() {
    heap[0] = heap[--size];
    sink(0);
  }

  private void sink(int from) {
    int run = heap[from];
    int place = from;
    int child = 2 * place + 1;
    while (child < size) {
      if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
        child++;
      }
      if (!isBefore(heap[child], run)) {
        break;
      }
      heap[place] = heap[child];
      place = child;
      child = 2 * place + 1;
    }
    heap[place] = run;
  }

  private boolean isBefore(int x, int y) {
    if (first[x] != first[y]) {
      return first[x] > first[y];
    }
    return second[x] != second[y] ? second[x] > second[y] : x < y;
  }
}
