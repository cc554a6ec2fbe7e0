package parley.service.plan;

import java.util.Arrays;
import java.util.List;

/**
 * The staff that is expected and what sessions need of it: the walkout without chance, from which a
 * first plan is made.
 *
 * @param worth of a session, by the decisions about sessions of a space, in its order
 * @param uses what a session needs, in the same order
 * @param present staff that is expected for sessions once minimum cover is filled, by pool, such as
 *     a grade on a day
 */
public record StaffEstimate(List<Double> worth, List<List<Use>> uses, List<Double> present) {

  /** Staff of a pool that one session needs. */
  public record Use(int pool, double staff) {

    /** Checks the number. */
    public Use {
      if (!(staff > 0 && staff < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "A session needs %s staff of a pool; expected more than 0.".formatted(staff));
      }
    }
  }

  /** Copies the lists and checks that they fit together. */
  public StaffEstimate {
    worth = List.copyOf(worth);
    uses = uses.stream().map(List::copyOf).toList();
    present = List.copyOf(present);
    if (worth.size() != uses.size()) {
      throw new IllegalArgumentException(
          "%s sessions have a worth and %s say what they need; expected the same."
              .formatted(worth.size(), uses.size()));
    }
    int pools = present.size();
    if (uses.stream().flatMap(List::stream).anyMatch(u -> u.pool < 0 || u.pool >= pools)) {
      throw new IllegalArgumentException(
          "A session needs staff of a pool beyond the %s there are.".formatted(pools));
    }
  }

  /** What some numbers of sessions are worth, whether or not there is staff for them. */
  double worth(int[] sessions) {
    double sum = 0;
    for (int j = 0; j < worth.size(); j++) {
      sum += worth.get(j) * sessions[j];
    }
    return sum;
  }

  /** Whether there is staff for some numbers of sessions. */
  boolean isStaffed(int[] sessions, double close) {
    double[] left = new double[present.size()];
    Arrays.setAll(left, present::get);
    for (int j = 0; j < worth.size(); j++) {
      for (Use use : uses.get(j)) {
        left[use.pool] -= use.staff * sessions[j];
      }
    }
    return Arrays.stream(left).noneMatch(l -> l < -close);
  }
}
