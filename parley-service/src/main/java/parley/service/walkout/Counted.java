package parley.service.walkout;

import java.util.OptionalDouble;

/**
 * Patients of some days.
 *
 * @param booked of all
 * @param held of them, those whose sessions were held
 */
public record Counted(long booked, long held) {

  /** The share that was held; none if no one was booked. */
  public OptionalDouble findKept() {
    return booked == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) held / booked);
  }
}
