package parley.service.theatre;

/**
 * A kind of operation.
 *
 * @param kind of list it stands on, as in "primary"
 * @param share of the operations of its kind
 * @param meanStay days in a bed
 * @param stayDeviation standard deviation of these days; stays are lognormal
 */
public record Procedure(
    String name, String kind, double share, double meanStay, double stayDeviation) {

  /** Checks the numbers. */
  public Procedure {
    if (name.isBlank() || kind.isBlank() || (name + kind).lines().count() > 1) {
      throw new IllegalArgumentException("A procedure has no name or kind, or one of two lines.");
    }
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "The share of \"%s\" is %s; expected above 0 and at most 1.".formatted(name, share));
    }
    if (!(meanStay > 0) || !(stayDeviation > 0) || Double.isInfinite(meanStay + stayDeviation)) {
      throw new IllegalArgumentException(
          "The stay of \"%s\" has the mean %s and the deviation %s; expected days above 0."
              .formatted(name, meanStay, stayDeviation));
    }
  }
}
