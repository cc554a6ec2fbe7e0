package parley.rota.check;

import java.time.LocalDate;
import java.util.List;

/**
 * Duties that start on consecutive days, one or more a day, with none the day before and none the
 * day after.
 *
 * @param first day on which one starts
 * @param days how many days
 * @param endless whether a pattern has them on every day, for ever; the duties are then those of
 *     one period
 */
record Run(List<Stint> stints, LocalDate first, int days, boolean endless) {

  Run {
    stints = List.copyOf(stints);
  }

  long start() {
    return stints.getFirst().start();
  }

  /** When the last of them ends. */
  long end() {
    return stints.stream().mapToLong(Stint::end).max().orElseThrow();
  }

  boolean isOfRota() {
    return stints.stream().anyMatch(Stint::ofRota);
  }

  List<Stint> on(LocalDate day) {
    return stints.stream().filter(s -> s.day().equals(day)).toList();
  }
}
