package parley.service.kernel;

import org.jspecify.annotations.Nullable;

/** What is known of one entity in the model. Who has left is used again for one who comes. */
final class Entity {

  static final long NOTHING = -1;

  /** Its place among all. */
  final int id;

  int step;
  int stream;
  int urgency;
  long number;

  /** Of its random numbers; changes when it goes back, so that they differ each time. */
  long key;

  double came;

  /** The event that it waits for; {@link #NOTHING} if it waits for no time. */
  long pending;

  /** When it began to wait for a unit. */
  double since;

  /** When what it does ends. */
  double end;

  /**
   * How long it will be served, or what was left of that when it was interrupted. Drawn before it
   * waits, when there is time for it.
   */
  double left;

  boolean interrupted;

  /** Running number of its begin, and its place among those who are at work. */
  long begun;

  int place;

  /** Neighbours where it waits. */
  @Nullable Entity before;

  @Nullable Entity after;

  Entity(int id) {
    this.id = id;
  }
}
