package parley.talks.frontier;

/** The frontier has more points than the asker allowed. */
public final class TooManyPointsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooManyPointsException(String space, int points, int budget) {
    super(
        "The frontier of %s has %d points before its last issue joins, and %d are allowed."
            .formatted(space, points, budget));
  }
}
