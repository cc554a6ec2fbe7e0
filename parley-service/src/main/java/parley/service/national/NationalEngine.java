package parley.service.national;

import parley.casefile.CaseView;

/** Answers what a walkout loses in the whole service. */
public final class NationalEngine {

  private static final int MOST_DRAWS = 1_000_000;

  private NationalEngine() {}

  /**
   * The prediction, from what was known on the day of the view.
   *
   * @param forcedShare what staffing alone forces, from hospitals
   * @param draws how many; 1 to 1,000,000
   * @throws IllegalArgumentException if the record does not suffice on that day
   */
  public static Prediction predict(
      CaseView view, NationalQuestion question, ForcedShare forcedShare, long seed, int draws) {
    if (draws < 1 || draws > MOST_DRAWS) {
      throw new IllegalArgumentException(
          "%s draws are asked for; expected 1 to %s.".formatted(draws, MOST_DRAWS));
    }
    return new Predictor(view, question, forcedShare, seed).predict(draws);
  }
}
