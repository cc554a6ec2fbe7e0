package parley.service.make;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What was known of a hospital on a day: for each measure the newest quarter that was published
 * with it.
 *
 * @param beds the row with the newest beds
 * @param attendances the row with the newest attendances, if any was published
 */
record Published(TrustRow beds, Optional<TrustRow> attendances) {

  private static final Comparator<TrustRow> OLDEST_FIRST =
      Comparator.comparing(TrustRow::quarterEnd).thenComparing(TrustRow::known);

  /** What was known on a day, by the codes of the hospitals. */
  static Map<String, Published> on(LocalDate day, List<TrustRow> rows) {
    Map<String, List<TrustRow>> known = new TreeMap<>();
    for (TrustRow row : rows) {
      if (!row.known().isAfter(day)) {
        known.computeIfAbsent(row.code(), c -> new ArrayList<>()).add(row);
      }
    }
    Map<String, Published> published = new TreeMap<>();
    known.forEach((code, own) ->
        newest(own, r -> r.bedsAvailable().orElse(0) > 0)
            .ifPresent(beds ->
                published.put(
                    code, new Published(beds, newest(own, r -> r.attendances().isPresent())))));
    return published;
  }

  private static Optional<TrustRow> newest(List<TrustRow> rows, Predicate<TrustRow> wanted) {
    return rows.stream().filter(wanted).max(OLDEST_FIRST);
  }

  String code() {
    return beds.code();
  }

  double bedsAvailable() {
    return beds.bedsAvailable().orElseThrow();
  }

  double bedsOccupied() {
    return beds.bedsOccupied().orElseThrow();
  }

  /** Whether it is known to have no major emergency department. */
  boolean isWithoutDepartment() {
    return attendances.isPresent() && attendances.get().attendances().orElseThrow() == 0;
  }

  /** Attendances a day, if any quarter's were published. */
  Optional<Double> attendancesADay() {
    return attendances.map(r -> r.attendances().orElseThrow() / r.days());
  }
}
