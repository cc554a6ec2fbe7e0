package parley.talks;

/** What no deal is worth to a party, and how that number came about. */
public record Reserve(String party, Utility value, Origin origin) {

  /** How a reserve came about. */
  public sealed interface Origin {}

  /** The assumption set states the number. */
  public record Stated() implements Origin {}

  /** It is what the package of an offer is worth to the party. */
  public record OfOffer(String offer) implements Origin {}

  /**
   * It is what walking out is worth on average, rounded to hundredths of a point.
   *
   * @param low it is worth less in one walkout of twenty
   * @param high it is worth more in one walkout of twenty
   * @param medianDays days within which half of such walkouts end
   */
  public record OfWalkout(double mean, double low, double high, double medianDays)
      implements Origin {}
}
