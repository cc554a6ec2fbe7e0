package parley.talks.opponent;

import java.util.Arrays;

/**
 * The classic frequency model, after HardHeaded (van Krimpen, Looije and Hajizadeh 2013, Studies in
 * Computational Intelligence 435:223). Who wants an option offers it often; who cares for an issue
 * seldom changes it.
 *
 * <pre>
 *   value(i, o) = n(i, o) / max over p of n(i, p)       n: times offered, and 1 at the start
 *   weight(i)  += 0.1 (1 - t)                           whenever issue i is as in the last offer
 * </pre>
 *
 * <p>Weights start equal, at 1 over the number of issues, and are shown divided by their sum. The
 * fading 1 - t and the step are those of NegoLog.
 */
final class FrequencyModel implements OpponentModel {

  private static final double STEP = 0.1;

  private final Tally tally;
  private final double[] weights;
  private final int[] last;
  private double sum = 1;
  private boolean hasLast;

  FrequencyModel(int[] options) {
    tally = new Tally(options);
    weights = new double[options.length];
    Arrays.fill(weights, 1.0 / options.length);
    last = new int[options.length];
  }

  @Override
  public void observe(int[] offer, double time) {
    tally.add(offer);
    for (int i = 0; hasLast && i < offer.length; i++) {
      if (offer[i] == last[i]) {
        weights[i] += STEP * (1 - time);
        sum += STEP * (1 - time);
      }
    }
    System.arraycopy(offer, 0, last, 0, offer.length);
    hasLast = true;
  }

  @Override
  public int issues() {
    return tally.issues();
  }

  @Override
  public int options(int issue) {
    return tally.options(issue);
  }

  @Override
  public double weight(int issue) {
    return weights[issue] / sum;
  }

  @Override
  public double value(int issue, int option) {
    return tally.share(issue, option);
  }
}
