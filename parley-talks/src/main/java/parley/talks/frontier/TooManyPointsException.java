package parley.talks.frontier;

/** The frontier has more points than the asker allowed. */
public final class TooManyPointsException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  TooManyPointsException(String space, int issues, int budget) {
    super(
        "The frontier of %s has more than %d points once %d of its issues have joined."
            .formatted(space, budget, issues));
  }
}
