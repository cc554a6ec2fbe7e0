package parley.talks.strategy;

/** When an estimate that costs something is made anew: at first, and then each 1/32 of the time. */
final class Review {

  private static final double PAUSE = 1.0 / 32;

  private double last = Double.NEGATIVE_INFINITY;

  /** Whether it is due; if so, it is taken as done. */
  boolean isDue(double time) {
    boolean due = time >= last + PAUSE;
    last = due ? time : last;
    return due;
  }
}
