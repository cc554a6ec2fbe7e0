package parley.talks.frontier;

import java.util.Arrays;
import java.util.Comparator;
import parley.talks.space.AdditiveSpace;

/**
 * An issue about to join a frontier of two parties: the options that no other option of it
 * dominates, in the order of the space, and what they are worth. Equal ones all stay.
 */
record Joining(int issue, int[] options, long[] first, long[] second)
    implements Comparable<Joining> {

  static Joining of(AdditiveSpace space, int issue) {
    int many = space.options(issue);
    long[] first = new long[many];
    long[] second = new long[many];
    Integer[] byFirst = new Integer[many];
    for (int o = 0; o < many; o++) {
      first[o] = space.value(0, issue, o).longValueExact();
      second[o] = space.value(1, issue, o).longValueExact();
      byFirst[o] = o;
    }
    Arrays.sort(byFirst, bestFirst(first, second));
    int[] useful = new int[many];
    int size = 0;
    int last = byFirst[0];
    for (int o : byFirst) {
      if (second[o] > second[last] || (second[o] == second[last] && first[o] == first[last])) {
        useful[size++] = o;
        last = o;
      }
    }
    int[] options = Arrays.copyOf(useful, size);
    Arrays.sort(options);
    long[] firstOf = new long[size];
    long[] secondOf = new long[size];
    for (int r = 0; r < size; r++) {
      firstOf[r] = first[options[r]];
      secondOf[r] = second[options[r]];
    }
    return new Joining(issue, options, firstOf, secondOf);
  }

  private static Comparator<Integer> bestFirst(long[] first, long[] second) {
    return (x, y) ->
        first[x] == first[y]
            ? Long.compare(second[y], second[x])
            : Long.compare(first[y], first[x]);
  }

  /** Fewer options join first, so that frontiers stay small for as long as they can. */
  @Override
  public int compareTo(Joining other) {
    return Integer.compare(options.length, other.options.length);
  }
}
