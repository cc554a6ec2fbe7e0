package parley.service.kernel;

/**
 * Something of which there are so many units on duty, each used by one entity at a time. Who waits
 * is served by urgency, and in the order of coming among equals.
 *
 * @param name unique in its model
 */
public record Resource(String name, Roster roster, ShiftChange change) {

  /** A resource with the same number of units always. */
  public static Resource of(String name, int units) {
    return new Resource(name, Roster.always(units), ShiftChange.HAND_OVER);
  }
}
