package parley.service.make;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shares out what all hospitals do together. Each gets a specialty's sessions by its share of those
 * who wait for it, or where no list is known by its share of the beds; whole numbers follow the
 * running sum, so that they add up to the whole.
 */
final class Sharing {

  private final List<Published> hospitals;
  private final Map<String, ListRow> lists = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, double[]> running = new HashMap<>();

  /**
   * Shares between hospitals.
   *
   * @param hospitals in a fixed order
   * @param rows lists, of which those known on the day are used
   */
  Sharing(Collection<Published> hospitals, List<ListRow> rows, LocalDate day) {
    this.hospitals = List.copyOf(hospitals);
    for (int place = 0; place < this.hospitals.size(); place++) {
      places.put(this.hospitals.get(place).code(), place);
    }
    for (ListRow row : rows) {
      if (!row.known().isAfter(day)) {
        lists.merge(
            key(row.code(), row.function()),
            row,
            (one, other) -> one.known().isAfter(other.known()) ? one : other);
      }
    }
  }

  private static String key(String code, String function) {
    return code + " " + function;
  }

  /** The list of a specialty of a hospital, if one is known. */
  Optional<ListRow> findList(String code, String function) {
    return Optional.ofNullable(lists.get(key(code, function)));
  }

  /**
   * A hospital's whole number of what all come to together.
   *
   * @param function the code of the specialty
   * @param total of all hospitals
   */
  long part(String code, String function, double total) {
    double[] upTo = running.computeIfAbsent(function, this::running);
    double sum = upTo[upTo.length - 1];
    int place = places.getOrDefault(code, -1);
    if (place < 0) {
      throw new IllegalArgumentException("No hospital \"%s\".".formatted(code));
    }
    return Math.round(total * upTo[place + 1] / sum) - Math.round(total * upTo[place] / sum);
  }

  /** The running sums of what a specialty's sessions are shared out by, from 0. */
  private double[] running(String function) {
    boolean byList = hospitals.stream().anyMatch(h -> findList(h.code(), function).isPresent());
    double[] upTo = new double[hospitals.size() + 1];
    for (int h = 0; h < hospitals.size(); h++) {
      Published hospital = hospitals.get(h);
      upTo[h + 1] =
          upTo[h]
              + (byList
                  ? findList(hospital.code(), function).map(r -> (double) r.size()).orElse(0.0)
                  : hospital.bedsAvailable());
    }
    return upTo;
  }

  /**
   * Sessions of a week on its days, as even as whole numbers are, none at the weekend.
   *
   * @param offset the day that gets the first odd one, so that not all are on Mondays
   */
  static List<Double> week(long sessions, int offset) {
    Double[] days = {0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0};
    int working = 5;
    int odd = (int) (sessions % working);
    for (int day = 0; day < working; day++) {
      days[day] = (double) (sessions / working);
    }
    for (int n = 0; n < odd; n++) {
      days[(offset + n * working / odd) % working] += 1.0;
    }
    return List.of(days);
  }
}
