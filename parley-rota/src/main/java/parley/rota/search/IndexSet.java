package parley.rota.search;

/** A set of small numbers that gives its members by place, each step in constant time. */
final class IndexSet {

  private final int[] members;
  private final int[] placeOf;
  private int size;

  /** An empty set of numbers below a bound. */
  IndexSet(int bound) {
    members = new int[bound];
    placeOf = new int[bound];
  }

  int size() {
    return size;
  }

  /** The member at a place, from 0; places change with the set. */
  int at(int place) {
    return members[place];
  }

  /** Puts a number in or takes it out. */
  void set(int number, boolean in) {
    int place = placeOf[number] - 1;
    if (in == place >= 0) {
      return;
    }
    if (in) {
      members[size++] = number;
      placeOf[number] = size;
    } else {
      int last = members[--size];
      members[place] = last;
      placeOf[last] = place + 1;
      placeOf[number] = 0;
    }
  }
}
