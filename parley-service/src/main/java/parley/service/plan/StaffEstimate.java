package parley.service.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The staff that is expected and what sessions need of it: the walkout without chance, from which a
 * first plan is made.
 *
 * @param steps by the decisions about sessions of a space, in its order: what the first session
 *     that is kept is worth and needs, what the second one does, and so on; the last one stands for
 *     all that follow
 * @param present staff that is expected for sessions once minimum cover is filled, by pool, such as
 *     a grade on a day
 */
public record StaffEstimate(List<List<Step>> steps, List<Double> present) {

  /**
   * One more session that is kept.
   *
   * @param worth of it
   * @param uses staff that it needs
   */
  public record Step(double worth, List<Use> uses) {

    /** Copies the list. */
    public Step {
      uses = List.copyOf(uses);
    }
  }

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
    steps = steps.stream().map(List::copyOf).toList();
    present = List.copyOf(present);
    int pools = present.size();
    if (steps.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException(
          "A decision says of no session what it needs; expected that of one or more.");
    }
    if (steps.stream()
        .flatMap(List::stream)
        .flatMap(s -> s.uses.stream())
        .anyMatch(u -> u.pool < 0 || u.pool >= pools)) {
      throw new IllegalArgumentException(
          "A session needs staff of a pool beyond the %s there are.".formatted(pools));
    }
  }

  /**
   * Decisions whose sessions are all alike.
   *
   * @param worth of a session, by decision
   * @param uses what a session needs, by decision
   */
  public static StaffEstimate alike(
      List<Double> worth, List<List<Use>> uses, List<Double> present) {
    if (worth.size() != uses.size()) {
      throw new IllegalArgumentException(
          "%s sessions have a worth and %s say what they need; expected the same."
              .formatted(worth.size(), uses.size()));
    }
    List<List<Step>> steps = new ArrayList<>();
    for (int j = 0; j < worth.size(); j++) {
      steps.add(List.of(new Step(worth.get(j), uses.get(j))));
    }
    return new StaffEstimate(steps, present);
  }

  /** What the session of a decision is that is kept after so many others. */
  Step step(int decision, int kept) {
    List<Step> all = steps.get(decision);
    return all.get(Math.min(kept, all.size() - 1));
  }

  /** What some numbers of sessions are worth, whether or not there is staff for them. */
  double worth(int[] sessions) {
    double sum = 0;
    for (int j = 0; j < steps.size(); j++) {
      for (int n = 0; n < sessions[j]; n++) {
        sum += step(j, n).worth;
      }
    }
    return sum;
  }

  /** Whether there is staff for some numbers of sessions. */
  boolean isStaffed(int[] sessions, double close) {
    double[] left = new double[present.size()];
    Arrays.setAll(left, present::get);
    for (int j = 0; j < steps.size(); j++) {
      for (int n = 0; n < sessions[j]; n++) {
        for (Use use : step(j, n).uses) {
          left[use.pool] -= use.staff;
        }
      }
    }
    return Arrays.stream(left).noneMatch(l -> l < -close);
  }
}
