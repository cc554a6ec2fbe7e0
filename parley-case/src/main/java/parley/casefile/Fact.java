package parley.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something in the record that became known on a day.
 *
 * <p>Each fact holds from one date and is known from another. {@link #asOf} answers with the fact
 * as it stood on the evening of a day: its later-known parts are left out. A fact that is itself
 * later-known is left out by whoever holds it, see {@link #knownBy}.
 *
 * @param <T> the fact's own type
 */
public interface Fact<T extends Fact<T>> {

  /** The known date of what was always known, such as the name of a party. */
  LocalDate ALWAYS = LocalDate.of(1, 1, 1);

  /** The day on which it became known. */
  LocalDate known();

  /** This fact without its parts that became known after {@code day}. */
  T asOf(LocalDate day);

  /** The facts of a list that were known by the evening of a day, each as of that day. */
  static <T extends Fact<T>> List<T> knownBy(List<T> facts, LocalDate day) {
    return facts.stream().filter(f -> !f.known().isAfter(day)).map(f -> f.asOf(day)).toList();
  }

  /** The fact, if it was known by the evening of a day, as of that day. */
  static <T extends Fact<T>> Optional<T> knownBy(Optional<T> fact, LocalDate day) {
    return fact.filter(f -> !f.known().isAfter(day)).map(f -> f.asOf(day));
  }
}
