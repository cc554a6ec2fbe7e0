package parley.talks.session;

import java.util.Arrays;

/**
 * What was done in a session, act by act, in plain arrays that grow and are never shrunk: one that
 * is used again for another session allocates nothing.
 */
public final class Trace {

  private static final int FIRST_SIZE = 256;

  /** Numbers of one array; more take gigabytes. */
  private static final int MOST_NUMBERS = 250_000_000;

  private final Sides sides;
  private final int issues;
  private final int parties;
  private final Act[] names = Act.values();
  private int size;
  private int[] rounds = new int[FIRST_SIZE];
  private int[] who = new int[FIRST_SIZE];
  private byte[] acts = new byte[FIRST_SIZE];
  private int[] options;
  private long[] worths;

  /** An empty trace of a session between some sides. */
  public Trace(Sides sides) {
    this.sides = sides;
    issues = sides.space().issues();
    parties = sides.size();
    options = new int[FIRST_SIZE * issues];
    worths = new long[FIRST_SIZE * parties];
  }

  void clear() {
    size = 0;
  }

  /**
   * Writes an act down.
   *
   * @param by a place; the number of parties for a mediator
   * @param offer what is offered, accepted or rejected; what stood on the table for one who leaves
   */
  void add(int round, int by, Act act, int[] offer) {
    if (size == rounds.length) {
      grow();
    }
    rounds[size] = round;
    who[size] = by;
    acts[size] = (byte) act.ordinal();
    System.arraycopy(offer, 0, options, size * issues, issues);
    for (int p = 0; p < parties; p++) {
      worths[size * parties + p] = sides.side(p).worths().of(offer);
    }
    size++;
  }

  private void grow() {
    int larger = 2 * size;
    if ((long) larger * Math.max(issues, parties) > MOST_NUMBERS) {
      throw new IllegalArgumentException(
          "A session of more than %s acts on %s issues has a trace that cannot be kept."
              .formatted(size, issues));
    }
    rounds = Arrays.copyOf(rounds, larger);
    who = Arrays.copyOf(who, larger);
    acts = Arrays.copyOf(acts, larger);
    options = Arrays.copyOf(options, larger * issues);
    worths = Arrays.copyOf(worths, larger * parties);
  }

  /** Between whom. */
  public Sides sides() {
    return sides;
  }

  /** How many acts there are. */
  public int size() {
    return size;
  }

  /** The round of an act; 1 for the first. */
  public int round(int act) {
    return rounds[act];
  }

  /** Whose act it is: a place, or the number of parties for a mediator. */
  public int who(int act) {
    return who[act];
  }

  /** What is done. */
  public Act act(int act) {
    return names[acts[act]];
  }

  /** The option of an issue in what is offered, accepted or rejected. */
  public int option(int act, int issue) {
    return options[act * issues + issue];
  }

  /** Writes what is offered, accepted or rejected. */
  public void offer(int act, int[] offer) {
    System.arraycopy(options, act * issues, offer, 0, issues);
  }

  /** What that is worth to a party. */
  public long worth(int act, int party) {
    return worths[act * parties + party];
  }

  /** The utility of that to a party, not discounted. */
  public double utility(int act, int party) {
    return sides.side(party).worths().utility(worth(act, party));
  }
}
