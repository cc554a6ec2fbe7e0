package parley.service.kernel;

import java.util.Arrays;

/** What is known of each entity in the model, one array for each thing; ids are used again. */
final class Entities {

  static final long NOTHING = -1;

  int[] step = new int[64];
  int[] stream = new int[64];
  int[] urgency = new int[64];

  long[] number = new long[64];

  /** Of its random numbers; changes when it goes back, so that they differ each time. */
  long[] key = new long[64];

  double[] came = new double[64];

  /** The event that it waits for; {@link #NOTHING} if it waits for no time. */
  long[] pending = new long[64];

  /** When it began to wait for a unit. */
  double[] since = new double[64];

  /** When what it does ends. */
  double[] end = new double[64];

  /** What was left when it was interrupted; below zero if it was not. */
  double[] left = new double[64];

  /** The shift in which it was begun. */
  int[] shift = new int[64];

  /** Running number of its begin, and its place among those who are at work. */
  long[] begun = new long[64];

  int[] place = new int[64];

  /** Neighbours where it waits. */
  int[] before = new int[64];

  int[] after = new int[64];

  /** By entity and slot: the shift in which it seized a unit. */
  int[] held;

  double[] fields;

  private final int slots;
  private final int width;
  private int[] free = new int[64];
  private int freeCount;
  private int used;

  Entities(int slots, int width) {
    this.slots = slots;
    this.width = width;
    held = new int[64 * slots];
    fields = new double[64 * width];
  }

  int present() {
    return used - freeCount;
  }

  int add() {
    if (freeCount > 0) {
      return free[--freeCount];
    }
    if (used == step.length) {
      grow(2 * used);
    }
    return used++;
  }

  void remove(int e) {
    if (freeCount == free.length) {
      free = Arrays.copyOf(free, 2 * freeCount);
    }
    free[freeCount++] = e;
  }

  int slot(int e, int slot) {
    return e * slots + slot;
  }

  int field(int e, int field) {
    if (field < 0 || field >= width) {
      throw new IllegalArgumentException(
          "Entities carry %s numbers; there is no number %s.".formatted(width, field));
    }
    return e * width + field;
  }

  void clear(int e) {
    Arrays.fill(fields, e * width, (e + 1) * width, 0);
  }

  private void grow(int size) {
    if (size > EventList.mostIds() / 2) {
      throw new IllegalStateException(
          "More than %s are in the model at once; more come than it can serve."
              .formatted(EventList.mostIds() / 4));
    }
    step = Arrays.copyOf(step, size);
    stream = Arrays.copyOf(stream, size);
    urgency = Arrays.copyOf(urgency, size);
    number = Arrays.copyOf(number, size);
    key = Arrays.copyOf(key, size);
    came = Arrays.copyOf(came, size);
    pending = Arrays.copyOf(pending, size);
    since = Arrays.copyOf(since, size);
    end = Arrays.copyOf(end, size);
    left = Arrays.copyOf(left, size);
    shift = Arrays.copyOf(shift, size);
    begun = Arrays.copyOf(begun, size);
    place = Arrays.copyOf(place, size);
    before = Arrays.copyOf(before, size);
    after = Arrays.copyOf(after, size);
    held = Arrays.copyOf(held, size * slots);
    fields = Arrays.copyOf(fields, size * width);
  }
}
