package parley.talks.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The outcomes of a space of any size, best first, found one after the other when they are asked
 * for. Each step takes the logarithm of the steps so far and a few dozen bytes.
 *
 * <p>An outcome is a set of moves away from the best one: issues, each with the place of the option
 * below its best. Issues stand in the order of their first loss. A set whose last issue is i at
 * place j has three followers: i at j + 1; the same and issue i + 1 at 1; and, if j is 1, issue i +
 * 1 at 1 in the place of i. Every set follows exactly one other, and none has a smaller loss than
 * the one that it follows, so a heap yields them in order. One to be used by one thread only.
 */
public final class Descent implements Ranking {

  private final long best;
  private final Losses losses;

  /** Issues with more than one option, by first loss. */
  private final int[] issues;

  /** Sets: the set without its last move (-1 for none), its last move, and its loss. */
  private int[] before = new int[64];

  private int[] issue = new int[64];
  private int[] place = new int[64];
  private long[] loss = new long[64];
  private int sets;

  private int[] heap = new int[64];
  private int waiting;

  /** The sets in order. The first is the best outcome itself and has no number here. */
  private int[] order = new int[64];

  private int found = 1;

  /** All outcomes of a party. */
  public Descent(Worths worths) {
    best = worths.most();
    losses = Losses.fromBest(worths);
    issues =
        IntStream.range(0, worths.issues())
            .filter(i -> losses.places(i) > 1)
            .boxed()
            .sorted(Comparator.comparingLong(i -> losses.loss(i, 1)))
            .mapToInt(Integer::intValue)
            .toArray();
    if (issues.length > 0) {
      push(-1, 0, 1);
    }
  }

  @Override
  public boolean outcome(int rank, int[] outcome) {
    if (!reach(rank)) {
      return false;
    }
    for (int i = 0; i < losses.issues(); i++) {
      outcome[i] = losses.option(i, 0);
    }
    for (int set = rank == 0 ? -1 : order[rank]; set >= 0; set = before[set]) {
      int i = issues[issue[set]];
      outcome[i] = losses.option(i, place[set]);
    }
    return true;
  }

  @Override
  public long worth(int rank) {
    if (!reach(rank)) {
      throw new IllegalArgumentException("There is no outcome of rank " + rank + ".");
    }
    return rank == 0 ? best : best - loss[order[rank]];
  }

  private boolean reach(int rank) {
    while (found <= rank) {
      if (waiting == 0) {
        return false;
      }
      int set = pop();
      if (found == order.length) {
        order = Arrays.copyOf(order, 2 * found);
      }
      order[found++] = set;
      int i = issue[set];
      if (place[set] + 1 < losses.places(issues[i])) {
        push(before[set], i, place[set] + 1);
      }
      if (i + 1 < issues.length) {
        push(set, i + 1, 1);
        if (place[set] == 1) {
          push(before[set], i + 1, 1);
        }
      }
    }
    return true;
  }

  private void push(int from, int i, int j) {
    if (sets == loss.length) {
      before = Arrays.copyOf(before, 2 * sets);
      issue = Arrays.copyOf(issue, 2 * sets);
      place = Arrays.copyOf(place, 2 * sets);
      loss = Arrays.copyOf(loss, 2 * sets);
    }
    before[sets] = from;
    issue[sets] = i;
    place[sets] = j;
    loss[sets] = (from < 0 ? 0 : loss[from]) + losses.loss(issues[i], j);
    if (waiting == heap.length) {
      heap = Arrays.copyOf(heap, 2 * waiting);
    }
    int at = waiting++;
    int set = sets++;
    while (at > 0 && loss[set] < loss[heap[(at - 1) / 2]]) {
      heap[at] = heap[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    heap[at] = set;
  }

  private int pop() {
    int top = heap[0];
    int last = heap[--waiting];
    int at = 0;
    while (2 * at + 1 < waiting) {
      int child = 2 * at + 1;
      if (child + 1 < waiting && loss[heap[child + 1]] < loss[heap[child]]) {
        child++;
      }
      if (loss[last] <= loss[heap[child]]) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = last;
    return top;
  }
}
