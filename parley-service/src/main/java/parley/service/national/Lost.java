package parley.service.national;

/** What is lost of planned care, from what is forced and what is cancelled beforehand. */
final class Lost {

  private Lost() {}

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
