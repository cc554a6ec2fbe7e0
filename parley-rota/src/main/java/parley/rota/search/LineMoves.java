package parley.rota.search;

/**
 * One random change at a time to a state, kept if it does not cost more than a threshold. No object
 * is made.
 */
final class LineMoves {

  private static final int LONGEST = 14;

  /**
   * Shares of the sorts of changes, each added to those before: change, swap, fill, rotate,
   * exchange, swap twice, push, grant, call.
   */
  private static final int[] MIX = {30, 60, 70, 80, 90, 110, 130, 150, 170};

  private final LineState s;
  private final LineTables t;
  private final Draws draws;
  private final byte[] one = new byte[LONGEST];
  private final byte[] two = new byte[LONGEST];

  LineMoves(LineState state, Draws draws) {
    s = state;
    t = state.t;
    this.draws = draws;
  }

  /**
   * One change of a random sort.
   *
   * @param most what it may cost
   * @return whether it was done
   */
  boolean any(long most) {
    int sort = draws.below(MIX[MIX.length - 1]);
    if (sort < MIX[0]) {
      return change(most);
    } else if (sort < MIX[1]) {
      return swap(most);
    } else if (sort < MIX[2]) {
      return fill(most);
    } else if (sort < MIX[3]) {
      return rotate(most);
    } else if (sort < MIX[4]) {
      return exchange(most);
    } else if (sort < MIX[5]) {
      return swapTwice(most);
    } else if (sort < MIX[6]) {
      return push(most);
    } else if (sort < MIX[7]) {
      return grant(most);
    }
    return call(most);
  }

  /** Puts another kind on a day. */
  private boolean change(long most) {
    int p = draws.below(t.people);
    int d = draws.below(t.days);
    int[] own = t.kindsOf[p];
    int kind = own[draws.below(own.length)];
    if (kind == s.cells[p * t.days + d]) {
      return false;
    }
    one[0] = (byte) kind;
    return alone(p, d, 1, most);
  }

  /** Puts one kind, or any, on several days, or clears them. */
  private boolean fill(long most) {
    int length = 2 + draws.below(Math.min(4, t.days - 1));
    int p = draws.below(t.people);
    int d = draws.below(t.days - length + 1);
    int[] own = t.kindsOf[p];
    int kind = own[draws.below(own.length)];
    boolean mixed = draws.below(2) == 0;
    for (int i = 0; i < length; i++) {
      one[i] = (byte) kind;
      if (mixed && kind > 0) {
        int other = own[draws.below(own.length)];
        one[i] = (byte) (other > 0 ? other : kind);
      }
    }
    return alone(p, d, length, most);
  }

  /** Moves some days of a person to a day earlier or later, the day at the end to the front. */
  private boolean rotate(long most) {
    int length = 2 + draws.below(Math.min(7, t.days - 1));
    int p = draws.below(t.people);
    int d = draws.below(t.days - length + 1);
    int shift = draws.below(2) == 0 ? 1 : length - 1;
    boolean same = true;
    for (int i = 0; i < length; i++) {
      one[i] = s.cells[p * t.days + d + (i + shift) % length];
      same &= one[i] == s.cells[p * t.days + d + i];
    }
    return !same && alone(p, d, length, most);
  }

  /** Exchanges two days of a person. */
  private boolean exchange(long most) {
    int length = 2 + draws.below(Math.min(LONGEST - 1, t.days - 1));
    int p = draws.below(t.people);
    int d = draws.below(t.days - length + 1);
    int row = p * t.days + d;
    if (s.cells[row] == s.cells[row + length - 1]) {
      return false;
    }
    System.arraycopy(s.cells, row, one, 0, length);
    one[0] = s.cells[row + length - 1];
    one[length - 1] = s.cells[row];
    return alone(p, d, length, most);
  }

  /** Two people exchange some days in a row. */
  private boolean swap(long most) {
    if (t.people < 2) {
      return false;
    }
    int length = 1 + Math.min(draws.below(10), Math.min(draws.below(14), t.days - 1));
    int d = draws.below(t.days - length + 1);
    int p = draws.below(t.people);
    int q = other(p);
    return swapDays(p, q, d, length, most);
  }

  private boolean swapDays(int p, int q, int d, int length, long most) {
    boolean same = true;
    for (int i = 0; i < length; i++) {
      one[i] = s.cells[q * t.days + d + i];
      two[i] = s.cells[p * t.days + d + i];
      same &= one[i] == two[i];
    }
    return !same && together(p, q, d, length, 0, most);
  }

  /** Two people exchange one day, and another day of the same fortnight. */
  private boolean swapTwice(long most) {
    if (t.people < 2) {
      return false;
    }
    int length = 3 + draws.below(Math.min(LONGEST - 2, t.days - 2));
    int d = draws.below(t.days - length + 1);
    int p = draws.below(t.people);
    int q = other(p);
    int rowP = p * t.days + d;
    int rowQ = q * t.days + d;
    int last = length - 1;
    if (s.cells[rowP] == s.cells[rowQ] || s.cells[rowP + last] == s.cells[rowQ + last]) {
      return false;
    }
    System.arraycopy(s.cells, rowP, one, 0, length);
    System.arraycopy(s.cells, rowQ, two, 0, length);
    one[0] = s.cells[rowQ];
    two[0] = s.cells[rowP];
    one[last] = s.cells[rowQ + last];
    two[last] = s.cells[rowP + last];
    return together(p, q, d, length, 0, most);
  }

  /** One takes another's shift of a day, who gets any third. */
  private boolean push(long most) {
    if (t.people < 2) {
      return false;
    }
    int d = draws.below(t.days);
    int p = draws.below(t.people);
    int q = other(p);
    int x = s.cells[p * t.days + d];
    int y = s.cells[q * t.days + d];
    int z = t.kindsOf[q][draws.below(t.kindsOf[q].length)];
    if (x == y || y == z || x == z) {
      return false;
    }
    one[0] = (byte) y;
    two[0] = (byte) z;
    int at = d * t.kinds;
    return together(p, q, d, 1, s.down[at + x] + s.up[at + z], most);
  }

  /**
   * Someone whose wish for a day is not met gets a kind that suits better from someone who has it,
   * perhaps with days before and after; or if nobody is asked, just so.
   */
  private boolean grant(long most) {
    if (s.wishing.size() == 0) {
      return false;
    }
    int cell = s.wishing.at(draws.below(s.wishing.size()));
    int p = cell / t.days;
    int d = cell % t.days;
    int kind = suiting(p, cell);
    int length = 1 + Math.min(draws.below(8), Math.min(draws.below(8), t.days - 1));
    int from = Math.clamp(d - draws.below(length), 0, t.days - length);
    if (draws.below(4) == 0) {
      return moveTo(p, d, kind, most);
    }
    int q = holder(p, d, kind);
    return q >= 0 && swapDays(p, q, from, length, most);
  }

  /** A shift that is short of people gets someone, who leaves another day or kind for it. */
  private boolean call(long most) {
    if (s.wanted.size() == 0) {
      return false;
    }
    int wanted = s.wanted.at(draws.below(s.wanted.size()));
    int d = wanted / t.kinds;
    int kind = wanted % t.kinds;
    int p = draws.below(t.people);
    int x = s.cells[p * t.days + d];
    if (x == kind || t.wish[(p * t.days + d) * t.kinds + kind] >= LineTables.FORBIDDEN) {
      return false;
    }
    int way = draws.below(3);
    if (way == 0) {
      return moveTo(p, d, kind, most);
    }
    if (way == 1 && x > 0 && t.people > 1) {
      one[0] = (byte) kind;
      two[0] = (byte) x;
      int q = other(p);
      int y = s.cells[q * t.days + d];
      if (y == x || y == kind) {
        return false;
      }
      int at = d * t.kinds;
      return together(p, q, d, 1, s.up[at + kind] + s.down[at + y], most);
    }
    int length = 1 + draws.below(Math.min(4, t.days));
    int from = Math.clamp(d - draws.below(length), 0, t.days - length);
    for (int i = 0; i < length; i++) {
      int old = s.cells[p * t.days + from + i];
      one[i] = from + i == d || old == 0 ? (byte) kind : (byte) old;
    }
    return alone(p, from, length, most);
  }

  /** Puts a kind on a day of a person, and what was there on another day. */
  private boolean moveTo(int p, int d, int kind, long most) {
    int length = 2 + draws.below(Math.min(LONGEST - 1, t.days - 1));
    int from = draws.below(2) == 0 ? d : d - length + 1;
    if (from < 0 || from + length > t.days) {
      return false;
    }
    System.arraycopy(s.cells, p * t.days + from, one, 0, length);
    int away = from == d ? length - 1 : 0;
    one[away] = one[d - from];
    one[d - from] = (byte) kind;
    return alone(p, from, length, most);
  }

  private int suiting(int p, int cell) {
    int[] own = t.kindsOf[p];
    int first = draws.below(own.length);
    int cost = t.wish[cell * t.kinds + s.cells[cell]];
    for (int i = 0; i < own.length; i++) {
      int kind = own[(first + i) % own.length];
      if (t.wish[cell * t.kinds + kind] < cost) {
        return kind;
      }
    }
    throw new IllegalStateException("No kind suits better than the one of cell " + cell + ".");
  }

  private int holder(int p, int d, int kind) {
    int first = draws.below(t.people);
    for (int i = 0; i < t.people; i++) {
      int q = first + i < t.people ? first + i : first + i - t.people;
      if (q != p && s.cells[q * t.days + d] == kind) {
        return q;
      }
    }
    return -1;
  }

  private int other(int p) {
    int q = draws.below(t.people - 1);
    return q < p ? q : q + 1;
  }

  private boolean alone(int p, int d, int length, long most) {
    long change = s.softChange(p, d, length, one);
    if (change - s.strain[p] > most || !s.fits(p, d, length, one)) {
      return false;
    }
    if (change + s.strainWith(p, d, length, one) - s.strain[p] > most) {
      return false;
    }
    s.put(p, d, length, one);
    return true;
  }

  private boolean together(int p, int q, int d, int length, long cover, long most) {
    long change = cover;
    for (int i = 0; i < length; i++) {
      change += s.wishChange(p, d + i, one[i]) + s.wishChange(q, d + i, two[i]);
    }
    change -= s.strain[p] + s.strain[q];
    if (change > most || !s.fits(p, d, length, one) || !s.fits(q, d, length, two)) {
      return false;
    }
    change += s.strainWith(p, d, length, one);
    if (change > most || change + s.strainWith(q, d, length, two) > most) {
      return false;
    }
    s.put(p, d, length, one);
    s.put(q, d, length, two);
    return true;
  }
}
