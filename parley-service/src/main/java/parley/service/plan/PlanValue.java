package parley.service.plan;

import java.util.function.IntToDoubleFunction;

/**
 * What a plan or a rule is worth in a replication; more is better. The same replication meets the
 * same absences and patients, whatever is valued (common random numbers), and the value depends on
 * nothing but the candidate and the replication. Several threads may ask at once.
 */
@FunctionalInterface
public interface PlanValue {

  /** The value of a candidate in a replication; finite. */
  double of(Candidate candidate, int replication);

  /**
   * In how many parts the value of a plan falls, such as days. Where there are several, the search
   * values a changed plan only in the parts that the change concerns.
   */
  default int parts() {
    return 1;
  }

  /** A part of the value of a plan, by replication; the parts add up to {@link #of}. */
  default IntToDoubleFunction part(Plan plan, int part) {
    return replication -> of(plan, replication);
  }

  /** Whether a part of the value depends on a decision of the space. */
  default boolean concerns(int decision, int part) {
    return true;
  }
}
