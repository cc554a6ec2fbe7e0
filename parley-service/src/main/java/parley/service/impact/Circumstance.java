package parley.service.impact;

import parley.service.walkout.Policy;

/**
 * What is not known for sure of a walkout, as it is in a replication.
 *
 * @param absentShare of those due to work, on each day
 * @param policy of the hospitals
 */
public record Circumstance(double absentShare, Policy policy) {

  /** Checks the share. */
  public Circumstance {
    if (!(absentShare >= 0 && absentShare <= 1)) {
      throw new IllegalArgumentException(
          "A share of %s is absent; expected 0 to 1.".formatted(absentShare));
    }
  }
}
