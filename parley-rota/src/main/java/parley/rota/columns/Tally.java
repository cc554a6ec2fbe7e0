package parley.rota.columns;

import parley.rota.line.Roster;

/** Lines of all people, how many are there on each cell, and what that costs. */
final class Tally {

  private final Grid grid;
  private final byte[][] lines;
  private final int[] count;
  private long objective;

  Tally(Grid grid, byte[][] lines) {
    this.grid = grid;
    this.lines = new byte[grid.people][];
    count = new int[grid.cells];
    objective = grid.wishBase;
    for (int p = 0; p < grid.people; p++) {
      this.lines[p] = lines[p].clone();
      for (int d = 0; d < grid.days; d++) {
        if (lines[p][d] > 0) {
          int cell = d * grid.shifts + lines[p][d] - 1;
          count[cell]++;
          objective += grid.wish[p][cell];
        }
      }
    }
    for (int r = 0; r < grid.rows; r++) {
      objective += cover(r);
    }
  }

  static byte[][] lines(Roster roster) {
    byte[][] lines = new byte[roster.people()][];
    for (int p = 0; p < lines.length; p++) {
      lines[p] = roster.line(p);
    }
    return lines;
  }

  private long cover(int row, int there) {
    int missing = grid.wanted[row] - there;
    return missing > 0 ? (long) missing * grid.under[row] : (long) -missing * grid.over[row];
  }

  /** What a row costs. */
  long cover(int row) {
    return cover(row, count[grid.rowCell[row]]);
  }

  long objective() {
    return objective;
  }

  /** The person's line; not to be changed. */
  byte[] line(int person) {
    return lines[person];
  }

  int count(int cell) {
    return count[cell];
  }

  Tally copy() {
    return new Tally(grid, lines);
  }

  Roster roster() {
    byte[] all = new byte[grid.people * grid.days];
    for (int p = 0; p < grid.people; p++) {
      System.arraycopy(lines[p], 0, all, p * grid.days, grid.days);
    }
    return Roster.of(grid.people, grid.days, all);
  }

  /** Puts another piece of line in place, from a day on. */
  void set(int person, int from, byte[] piece) {
    for (int t = 0; t < piece.length; t++) {
      put(person, from + t, piece[t]);
    }
  }

  /** Puts a shift, or 0, in place. */
  void put(int person, int day, byte shift) {
    byte before = lines[person][day];
    if (before == shift) {
      return;
    }
    if (before > 0) {
      int cell = day * grid.shifts + before - 1;
      objective -= grid.wish[person][cell];
      count(cell, -1);
    }
    lines[person][day] = shift;
    if (shift > 0) {
      int cell = day * grid.shifts + shift - 1;
      objective += grid.wish[person][cell];
      count(cell, 1);
    }
  }

  private void count(int cell, int change) {
    for (int r : grid.rowsAt[cell]) {
      objective += cover(r, count[cell] + change) - cover(r, count[cell]);
    }
    count[cell] += change;
  }

  /** What one more on the cell costs. */
  int oneMore(int cell) {
    int cost = 0;
    for (int r : grid.rowsAt[cell]) {
      cost += count[cell] < grid.wanted[r] ? -grid.under[r] : grid.over[r];
    }
    return cost;
  }
}
