package parley.service.plan;

import java.util.Arrays;

/**
 * A plan: a number for each decision of a {@link PlanSpace}, in its order; sessions that are kept
 * first, then those who stand in.
 */
public final class Plan implements Candidate {

  private final int[] numbers;

  private Plan(int[] numbers) {
    this.numbers = numbers;
  }

  /**
   * A plan of a space.
   *
   * @throws IllegalArgumentException if a number is missing, below 0, or more than there can be
   */
  public static Plan of(PlanSpace space, int... numbers) {
    space.check(numbers);
    return new Plan(numbers.clone());
  }

  /** A plan that is known to fit its space; the array is copied. */
  static Plan unchecked(int[] numbers) {
    return new Plan(numbers.clone());
  }

  /** The number of a decision. */
  public int number(int decision) {
    return numbers[decision];
  }

  /** A copy of all numbers. */
  public int[] numbers() {
    return numbers.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Plan plan && Arrays.equals(numbers, plan.numbers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }

  @Override
  public String toString() {
    return "Plan" + Arrays.toString(numbers);
  }
}
