package parley.talks.mediator;

/**
 * How the single text is worked on.
 *
 * @param mostQuestions the number of questions after which it ends
 * @param leastChance a change less likely than this to be accepted by both is not asked; for {@link
 *     Search#LEARNED} only
 * @param allOptionsUpTo issues with more options are tried at one, two, four, eight steps only
 */
public record SingleTextRule(
    Search search, int mostQuestions, double leastChance, int allOptionsUpTo) {

  /** Up to 60 questions, and none with a chance below one in a hundred. */
  public static final SingleTextRule USUAL = new SingleTextRule(Search.LEARNED, 60, 0.01, 12);

  /** Checks the numbers. */
  public SingleTextRule {
    if (mostQuestions < 0 || leastChance < 0 || leastChance > 1 || allOptionsUpTo < 2) {
      throw new IllegalArgumentException(
          "A single text of %s questions, least chance %s, options up to %s."
              .formatted(mostQuestions, leastChance, allOptionsUpTo));
    }
  }

  /** The same with another number of questions. */
  public SingleTextRule withQuestions(int most) {
    return new SingleTextRule(search, most, leastChance, allOptionsUpTo);
  }

  /** The same with another search. */
  public SingleTextRule with(Search other) {
    return new SingleTextRule(other, mostQuestions, leastChance, allOptionsUpTo);
  }
}
