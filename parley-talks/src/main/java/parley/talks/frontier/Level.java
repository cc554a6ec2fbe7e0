package parley.talks.frontier;

import java.util.Arrays;

/**
 * Where the points of a frontier over some issues come from: for each a point of the frontier over
 * one issue fewer, and an option of the issue that joined. A point that is reached in several ways
 * has the first with itself and the others in a list apart, because that is rare.
 */
final class Level {

  private final int issue;
  private int[] parents;
  private int[] options;
  private int size;
  private int[] others = new int[0];
  private int othersSize;

  /**
   * Nothing yet.
   *
   * @param issue the issue that joins
   * @param capacity points expected
   */
  Level(int issue, int capacity) {
    this.issue = issue;
    parents = new int[capacity];
    options = new int[capacity];
  }

  int issue() {
    return issue;
  }

  int size() {
    return size;
  }

  int parent(int point) {
    return parents[point];
  }

  int option(int point) {
    return options[point];
  }

  /** Adds the next point. */
  void add(int parent, int option) {
    if (size == parents.length) {
      parents = Arrays.copyOf(parents, size * 2);
      options = Arrays.copyOf(options, size * 2);
    }
    parents[size] = parent;
    options[size++] = option;
  }

  /** Adds another way to the newest point. */
  void addWay(int parent, int option) {
    if (othersSize == others.length) {
      others = Arrays.copyOf(others, Math.max(12, othersSize * 2));
    }
    others[othersSize++] = size - 1;
    others[othersSize++] = parent;
    others[othersSize++] = option;
  }

  /** How many further ways there are, over all points. */
  int otherWays() {
    return othersSize / 3;
  }

  /** The point of a further way; they are in the order of the points. */
  int pointOf(int way) {
    return others[3 * way];
  }

  int parentOf(int way) {
    return others[3 * way + 1];
  }

  int optionOf(int way) {
    return others[3 * way + 2];
  }

  /** The first further way of a point, or the number of ways if it has none. */
  int firstWay(int point) {
    int low = 0;
    int high = otherWays();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pointOf(middle) < point) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
