package parley.service.national;

import java.time.LocalDate;
import parley.casefile.Computed;

/**
 * What a walkout loses, with 90 % predictive intervals; method in {@code
 * docs/service-calibration.md}.
 *
 * @param number of the walkout under the rule of the case
 * @param policy that holds for it
 * @param isPolicyAssumed whether no walkout under the policy is known, so that an assumption stands
 *     for its term
 * @param kept share of planned care on all its days, in percent
 * @param cancelled what is counted, as the published count counts
 * @param cancelledInpatient of them; not computable if no walkout publishes both parts
 * @param cancelledOutpatient of them
 * @param draws one for each draw of the predictive distribution
 */
public record Prediction(
    LocalDate asOf,
    NationalQuestion question,
    int number,
    NationalPolicy policy,
    boolean isPolicyAssumed,
    StrikeDays days,
    long seed,
    Computed kept,
    Computed cancelled,
    Computed cancelledInpatient,
    Computed cancelledOutpatient,
    Draws draws) {

  /** Shares lost of the planned care of weekdays. */
  public double[] lostShares() {
    return draws.lost();
  }

  /** Shares of what could be held that are cancelled beforehand, one for each draw. */
  public double[] beforehandShares() {
    return draws.beforehand();
  }

  /**
   * Draws of the predictive distribution; the same place in each array is the same draw.
   *
   * @param lost shares of the planned care of weekdays
   * @param beforehand shares of what could be held that are cancelled beforehand
   * @param absent shares of staff absent on the mean day
   * @param kept shares of planned care on all days
   * @param counts what is counted
   */
  public record Draws(
      double[] lost, double[] beforehand, double[] absent, double[] kept, double[] counts) {

    /** Copies the arrays. */
    public Draws {
      lost = lost.clone();
      beforehand = beforehand.clone();
      absent = absent.clone();
      kept = kept.clone();
      counts = counts.clone();
    }

    @Override
    public double[] lost() {
      return lost.clone();
    }

    @Override
    public double[] beforehand() {
      return beforehand.clone();
    }

    @Override
    public double[] absent() {
      return absent.clone();
    }

    @Override
    public double[] kept() {
      return kept.clone();
    }

    @Override
    public double[] counts() {
      return counts.clone();
    }
  }
}
