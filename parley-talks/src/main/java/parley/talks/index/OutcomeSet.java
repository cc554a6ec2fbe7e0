package parley.talks.index;

import java.util.Arrays;

/** Outcomes, each once, on spaces too large to number them. */
public final class OutcomeSet {

  private final int issues;
  private int[] outcomes;
  private int size;

  /** Places in the list + 1, by hash; 0 is empty. */
  private int[] table = new int[16];

  /** An empty set of outcomes with so many issues. */
  public OutcomeSet(int issues) {
    this.issues = issues;
    outcomes = new int[8 * issues];
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** Adds a copy of an outcome; says whether it is new. */
  public boolean add(int[] outcome) {
    int slot = slot(outcome);
    if (table[slot] != 0) {
      return false;
    }
    if ((size + 1) * issues > outcomes.length) {
      outcomes = Arrays.copyOf(outcomes, 2 * outcomes.length + issues);
    }
    System.arraycopy(outcome, 0, outcomes, size * issues, issues);
    table[slot] = ++size;
    if (2 * size > table.length) {
      grow();
    }
    return true;
  }

  /** Whether an outcome is in it. */
  public boolean contains(int[] outcome) {
    return table[slot(outcome)] != 0;
  }

  private int slot(int[] outcome) {
    int slot = hash(outcome, 0) & table.length - 1;
    while (table[slot] != 0 && !isAt(table[slot] - 1, outcome)) {
      slot = slot + 1 & table.length - 1;
    }
    return slot;
  }

  private boolean isAt(int place, int[] outcome) {
    int from = place * issues;
    return Arrays.equals(outcomes, from, from + issues, outcome, 0, issues);
  }

  private int hash(int[] of, int from) {
    long hash = 0;
    for (int i = from; i < from + issues; i++) {
      hash = (hash ^ of[i]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return (int) hash;
  }

  private void grow() {
    int[] larger = new int[2 * table.length];
    for (int place = 0; place < size; place++) {
      int slot = hash(outcomes, place * issues) & larger.length - 1;
      while (larger[slot] != 0) {
        slot = slot + 1 & larger.length - 1;
      }
      larger[slot] = place + 1;
    }
    table = larger;
  }
}
