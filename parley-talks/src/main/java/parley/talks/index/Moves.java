package parley.talks.index;

import java.util.Arrays;

/**
 * Outcomes by their differences from one end of the space: each move takes one issue to another
 * place and has the move before it. Sums that share their first moves share them here.
 */
final class Moves {

  /** The end of the space itself. */
  static final int NONE = -1;

  private int[] before = new int[1 << 10];
  private int[] issue = new int[1 << 10];
  private int[] place = new int[1 << 10];
  private int size;

  /** Adds a move and returns its number. */
  int add(int before, int issue, int place) {
    if (size == this.before.length) {
      this.before = Arrays.copyOf(this.before, 2 * size);
      this.issue = Arrays.copyOf(this.issue, 2 * size);
      this.place = Arrays.copyOf(this.place, 2 * size);
    }
    this.before[size] = before;
    this.issue[size] = issue;
    this.place[size] = place;
    return size++;
  }

  /** Writes the options of a move and of all before it. */
  void write(int move, Losses losses, int[] outcome) {
    for (int m = move; m != NONE; m = before[m]) {
      outcome[issue[m]] = losses.option(issue[m], place[m]);
    }
  }
}
