package parley.service.national;

/** What is lost of planned care, from what is forced and what is cancelled beforehand. */
final class Lost {

  private Lost() {}

  /** What staffing forces at an absence, as hospitals have it. */
  static double forced(ForcedShare forced, double absentShare) {
    double share = forced.of(absentShare);
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "The forced share for %s absent is %s; expected a share from 0 to 1."
              .formatted(absentShare, share));
    }
    return share;
  }

  /**
   * The share that is lost.
   *
   * @param logBeforehand logarithm of the share of what could be held that is cancelled beforehand;
   *     no more than all of it can be
   */
  static double share(double forced, double logBeforehand) {
    return forced + (1 - forced) * Math.min(1, Math.exp(logBeforehand));
  }
}
