package parley.service.kernel;

import java.util.Arrays;

/** All entities in the model, by their ids, and what only some models know of them. */
final class Entities {

  /** By entity and slot: the shift in which it seized a unit. */
  int[] held;

  double[] fields;

  private final int slots;
  private final int width;
  private Entity[] all = new Entity[64];
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

  Entity get(int id) {
    return all[id];
  }

  /** One more; its fields are zero, all else is as the last one with this id left it. */
  Entity add() {
    if (freeCount > 0) {
      Entity e = all[free[--freeCount]];
      if (width > 0) {
        Arrays.fill(fields, e.id * width, (e.id + 1) * width, 0);
      }
      return e;
    }
    if (used == all.length) {
      grow(2 * used);
    }
    Entity e = new Entity(used);
    all[used++] = e;
    return e;
  }

  void remove(Entity e) {
    if (freeCount == free.length) {
      free = Arrays.copyOf(free, 2 * freeCount);
    }
    free[freeCount++] = e.id;
  }

  int slot(Entity e, int slot) {
    return e.id * slots + slot;
  }

  int field(Entity e, int field) {
    if (field < 0 || field >= width) {
      throw new IllegalArgumentException(
          "Entities carry %s numbers; there is no number %s.".formatted(width, field));
    }
    return e.id * width + field;
  }

  private void grow(int size) {
    if (size > EventList.mostIds() / 2) {
      throw new IllegalStateException(
          "More than %s are in the model at once; more come than it can serve."
              .formatted(EventList.mostIds() / 4));
    }
    all = Arrays.copyOf(all, size);
    held = Arrays.copyOf(held, size * slots);
    fields = Arrays.copyOf(fields, size * width);
  }
}
