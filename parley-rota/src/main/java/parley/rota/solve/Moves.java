package parley.rota.solve;

import java.util.Arrays;
import parley.rota.search.Draws;

/**
 * Draws a change of a rota on the desk: codes exchanged between doctors on one day or on a block of
 * days, as blocks of nights and weekends are how rotas are made; codes changed alone or in blocks;
 * days exchanged within a row; and chains, in which a doctor takes a duty that is wanting, and
 * others take what does not fit beside it.
 */
final class Moves {

  private static final int[] BLOCKS = {2, 3, 3, 4, 4, 5, 7, 7};

  private final Desk desk;
  private final Grid grid;
  private final Draws draws;

  Moves(Desk desk, Draws draws) {
    this.desk = desk;
    this.grid = desk.grid;
    this.draws = draws;
  }

  /** Changes the desk; nothing, if what was drawn may not be. */
  void draw() {
    int kind = draws.below(100);
    int n = draws.below(grid.doctors);
    int d = draws.below(grid.days);
    if (kind < 28) {
      exchange(n, other(n), d, d);
    } else if (kind < 55) {
      int length = BLOCKS[draws.below(BLOCKS.length)];
      exchange(n, other(n), d, Math.min(grid.days - 1, d + length - 1));
    } else if (kind < 68) {
      set(n, d, choice(n, d));
    } else if (kind < 76) {
      setBlock(n, d, BLOCKS[draws.below(BLOCKS.length)]);
    } else if (kind < 86) {
      withinRow(n, d, d + 1 + draws.below(7));
    } else if (kind < 92) {
      rotate(n, d, d + draws.below(4));
    } else {
      fill(draws.below(Math.max(1, desk.demand.needs)));
    }
  }

  private int other(int n) {
    return grid.doctors == 1 ? n : (n + 1 + draws.below(grid.doctors - 1)) % grid.doctors;
  }

  private int choice(int n, int d) {
    int[] open = grid.choices[n][d];
    return open[draws.below(open.length)];
  }

  private boolean may(int n, int d, int c) {
    return grid.allowed[n][d * grid.codes + c];
  }

  private void set(int n, int d, int c) {
    if (may(n, d, c)) {
      desk.change(n, d, c);
    }
  }

  /** Days on which either may not have what the other has stay as they are. */
  private void exchange(int n, int m, int from, int to) {
    for (int d = from; d <= to; d++) {
      int mine = desk.code[n][d];
      int theirs = desk.code[m][d];
      if (mine != theirs && may(n, d, theirs) && may(m, d, mine)) {
        desk.change(n, d, theirs);
        desk.change(m, d, mine);
      }
    }
  }

  private void setBlock(int n, int from, int length) {
    int c = choice(n, from);
    for (int d = from; d < Math.min(grid.days, from + length); d++) {
      set(n, d, c);
    }
  }

  private void withinRow(int n, int d, int later) {
    if (later < grid.days) {
      int one = desk.code[n][d];
      int two = desk.code[n][later];
      if (one != two && may(n, d, two) && may(n, later, one)) {
        desk.change(n, d, two);
        desk.change(n, later, one);
      }
    }
  }

  private void rotate(int n, int from, int to) {
    int m = other(n);
    int k = other(m);
    if (k == n || m == n) {
      return;
    }
    for (int d = from; d <= Math.min(grid.days - 1, to); d++) {
      int a = desk.code[n][d];
      int b = desk.code[m][d];
      int c = desk.code[k][d];
      if (may(m, d, a) && may(k, d, b) && may(n, d, c)) {
        desk.change(n, d, c);
        desk.change(m, d, a);
        desk.change(k, d, b);
      }
    }
  }

  /** A need with too few gets a doctor, whose neighbouring duties go to another. */
  private void fill(int need) {
    if (need >= desk.demand.needs || !desk.isShort(need)) {
      return;
    }
    int d = desk.demand.dayOf[need];
    int n = draws.below(grid.doctors);
    int c = choice(n, d);
    if (c == 0 || desk.code[n][d] == c) {
      return;
    }
    set(n, d, c);
    if (draws.below(2) == 0) {
      eject(n, d - 1 - draws.below(2), d - 1);
      eject(n, d + 1, d + 1 + draws.below(2));
    }
  }

  private void eject(int n, int from, int to) {
    int m = other(n);
    for (int d = Math.max(0, from); d <= Math.min(grid.days - 1, to); d++) {
      int c = desk.code[n][d];
      if (c > 0 && m != n && desk.code[m][d] == 0 && may(m, d, c) && may(n, d, 0)) {
        desk.change(n, d, 0);
        desk.change(m, d, c);
      }
    }
  }

  /** A copy of codes. */
  static int[][] copy(int[][] codes) {
    return Arrays.stream(codes).map(int[]::clone).toArray(int[][]::new);
  }
}
