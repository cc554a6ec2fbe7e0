package parley.rota.needs;

/**
 * A lower bound on posts by counting alone: posts times what one post can give is at least what is
 * needed.
 *
 * @param rule id of the rule that limits what one post can give; empty for {@link Kind#PEOPLE}
 * @param need in the unit of the kind
 * @param each what one post can give, in the same unit
 * @param posts the fewest by this bound; one more than the end of the search if that is too few
 */
public record Counting(Kind kind, String rule, long need, long each, int posts) {

  /** What is counted. */
  public enum Kind {
    /** Minutes of work that the week asks, over the minutes a week that a line may have. */
    HOURS,
    /**
     * Lines that a weekend's duties take, times the weekends of which a line may work some, over
     * those that it may work.
     */
    WEEKENDS,
    /** Duties no two of which one line may hold. */
    PEOPLE
  }

  /** Posts before they are rounded up to whole ones, lines of leave left out. */
  public double exact() {
    return (double) need / each;
  }
}
