package parley.talks.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads several files and tells the fault of each, not of the first alone. */
final class Faults {

  private Faults() {}

  /**
   * What each item becomes.
   *
   * @throws FormatException with the faults of all, if any has one
   */
  static <T, R> List<R> each(List<T> items, Function<T, R> reader) {
    List<R> read = new ArrayList<>();
    List<FormatException> faults = new ArrayList<>();
    for (T item : items) {
      try {
        read.add(reader.apply(item));
      } catch (FormatException e) {
        faults.add(e);
      }
    }
    if (!faults.isEmpty()) {
      throw FormatException.of(faults);
    }
    return read;
  }
}
