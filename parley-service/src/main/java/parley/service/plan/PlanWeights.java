package parley.service.plan;

import parley.service.hospital.Hospital;
import parley.service.hospital.PlannedSession;
import parley.service.hospital.Shift;
import parley.service.hospital.Urgency;

/**
 * What counts how much in the value of a plan: all are assumptions of whoever asks, as the weights
 * of the classes of urgency are of whoever wrote the file.
 *
 * @param onTheDay what a patient who is cancelled on the day itself takes away, in patients kept
 * @param cover what an unfilled place of minimum cover in a shift takes away, in patients of weight
 *     1
 */
public record PlanWeights(double onTheDay, double cover) {

  private static final double CLOSE = 1e-9;

  /** Checks the numbers. */
  public PlanWeights {
    if (!(onTheDay >= 0 && cover >= 0 && onTheDay + cover < 1e12)) {
      throw new IllegalArgumentException(
          "A patient cancelled on the day weighs %s and an unfilled place %s; expected 0 or more."
              .formatted(onTheDay, cover));
    }
  }

  /**
   * Weights under which no staff is worth more in sessions than in minimum cover. One who does not
   * stand in gives at most 1 / staff sessions of a kind, rounded up, on each of two days, the day
   * and the next one, spares as many cancellations on the day, and takes no time off later; whoever
   * stands in fills at least the lowest rate of a place. A place that weighs more than that is
   * filled first (an exact penalty).
   */
  public static PlanWeights coverFirst(Hospital hospital, double onTheDay) {
    double dearest =
        hospital.specialties().stream()
            .flatMap(s -> s.sessions().stream())
            .mapToDouble(
                s -> weight(hospital, s) * s.places() * Math.ceil(1 / leastStaff(s) - CLOSE))
            .max()
            .orElse(0);
    double lowestRate =
        hospital.grades().stream()
            .flatMap(g -> g.actsDown().values().stream())
            .mapToDouble(Double::doubleValue)
            .min()
            .orElse(1);
    double longest = hospital.shifts().stream().mapToInt(Shift::hours).max().orElse(0);
    double timeOff =
        hospital.rebooking().timeOffShare() * longest / hospital.plannedShift().hours();
    return new PlanWeights(
        onTheDay, 1 + (2 * (1 + onTheDay) + timeOff) * dearest / Math.min(1, lowestRate));
  }

  /** The weight of the patients of a session on a usual day. */
  static double worth(Hospital hospital, PlannedSession session) {
    return weight(hospital, session) * session.places() * session.booked();
  }

  /** The mean weight of the patients of a session. */
  static double weight(Hospital hospital, PlannedSession session) {
    double weight = 0;
    for (Urgency urgency : hospital.urgencies()) {
      weight += session.mix().getOrDefault(urgency.name(), 0.0) * urgency.weight();
    }
    return weight;
  }

  private static double leastStaff(PlannedSession session) {
    return session.staff().values().stream()
        .mapToDouble(Double::doubleValue)
        .filter(n -> n > 0)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }
}
