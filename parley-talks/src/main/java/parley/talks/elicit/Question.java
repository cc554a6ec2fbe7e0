package parley.talks.elicit;

/** What a respondent can be asked. */
public sealed interface Question {

  /** Which of two is better. */
  record Choice(Bundle first, Bundle second) implements Question {}

  /**
   * An even swap (Hammond, Keeney and Raiffa 1998): which level of one criterion makes the second
   * as good as the first.
   *
   * @param open the place of the criterion that is left open in the second, a measured one; what
   *     the second holds there does not count
   */
  record Swap(Bundle first, Bundle second, int open) implements Question {}

  /**
   * Bisection: which amount makes the step from the worse to it as good as the step from it to the
   * better.
   *
   * @param criterion the place of a measured one
   */
  record Middle(int criterion, String worse, String better) implements Question {}
}
