package parley.service.kernel;

import java.util.random.RandomGenerator;

/**
 * What an {@link Action} or {@link Choice} sees: one entity at one moment. It is used again for the
 * next, so it must not be kept.
 */
public interface Moment {

  /** The time. */
  double now();

  /** The place of the entity's stream in the model. */
  int stream();

  /** The entity's number in its stream, from 0. */
  long number();

  /** When it came. */
  double came();

  /** Its urgency: 0 is served first, 31 last. */
  int urgency();

  /** Changes its urgency for what it waits for from now on. */
  void setUrgency(int urgency);

  /** A field of the entity; 0 until it is set. */
  double field(int field);

  /** Sets a field. */
  void setField(int field, double value);

  /** How many wait for a resource. */
  int waiting(Resource resource);

  /** How many units are in use, by those on duty and by those who finish beyond their shift. */
  int inUse(Resource resource);

  /** How many units are on duty. */
  int onDuty(Resource resource);

  /** Random numbers for this step of this entity. */
  RandomGenerator random();
}
