package parley.talks.elicit;

/**
 * When to stop and how sharply answers are taken.
 *
 * @param questions that are asked at most
 * @param regret stop when the recommended package falls short of any other by no more than this, as
 *     a share of the step from the worst of everything to the best of everything
 * @param same how far apart, in the same measure, two bundles may be that are called as good
 */
public record Limits(int questions, double regret, double same) {

  /** Thirty questions; until one package is the best; a hundredth. */
  public static final Limits USUAL = new Limits(30, 0, 0.01);

  /** Checks the signs. */
  public Limits {
    if (questions < 0 || !(regret >= 0) || !(same >= 0)) {
      throw new IllegalArgumentException(
          "Limits of an elicitation are not below zero; found %s questions, %s and %s."
              .formatted(questions, regret, same));
    }
  }
}
