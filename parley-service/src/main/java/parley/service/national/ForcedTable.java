package parley.service.national;

/** A forced share, asked once at each of some points and read between them: asking may be dear. */
final class ForcedTable implements ForcedShare {

  private static final int STEPS = 50;

  private final double[] forced = new double[STEPS + 1];

  ForcedTable(ForcedShare share) {
    for (int i = 0; i <= STEPS; i++) {
      double absent = (double) i / STEPS;
      forced[i] = share.of(absent);
      if (!(forced[i] >= 0 && forced[i] <= 1)) {
        throw new IllegalArgumentException(
            "The forced share for %s absent is %s; expected a share from 0 to 1."
                .formatted(absent, forced[i]));
      }
    }
  }

  @Override
  public double of(double absentShare) {
    double at = Math.clamp(absentShare, 0, 1) * STEPS;
    int below = Math.min((int) at, STEPS - 1);
    return forced[below] + (at - below) * (forced[below + 1] - forced[below]);
  }
}
