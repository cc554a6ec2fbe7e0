package parley.talks.opponent;

import java.util.Arrays;
import org.hipparchus.special.Gamma;

/**
 * The windowed frequency model of Tunali, Aydogan and Sanchez-Anguix 2017 (PRIMA, LNCS 10621:263).
 * Offers are taken in windows that do not overlap; each is compared with the one before.
 *
 * <pre>
 *   value(i, o) = (n(i, o) / max over p of n(i, p))^0.25
 *   f(i, o)     = (1 + times in the window) / (window + options of i)
 *   X(i)        = window x sum over o of (f_before - f_now)^2 / f_now
 * </pre>
 *
 * <p>An issue has changed if X is beyond the chi-squared quantile of options - 1 degrees. The other
 * has conceded if on an issue that changed the mean value has fallen. If it has conceded, and some
 * issue has changed and some has not, those that have not gain {@code rise x (1 - t^5)}: they are
 * what it holds on to.
 *
 * <p>The article leaves the parameters open. Those here were chosen on other domains than those it
 * is measured on; docs/talks-opponents.md names both. NegoLog takes windows of 25 and rises of 10,
 * and tests shares as if they were counts, so that hardly any issue ever changes.
 */
final class WindowedModel implements OpponentModel {

  private static final int WINDOW = 5;
  private static final double LEVEL = 0.05;
  private static final double RISE = 0.3;
  private static final int FADING = 5;
  private static final double FLATTENING = 0.25;

  private final Tally tally;
  private final double[] weights;

  /** Counts of the window that fills, and of the one before. */
  private final double[][] now;

  private final double[][] before;
  private final boolean[] changed;
  private double sum;
  private int inWindow;
  private boolean hasBefore;

  WindowedModel(int[] options) {
    tally = new Tally(options);
    weights = new double[options.length];
    Arrays.fill(weights, 1);
    sum = options.length;
    changed = new boolean[options.length];
    now = new double[options.length][];
    before = new double[options.length][];
    for (int i = 0; i < options.length; i++) {
      now[i] = new double[options[i]];
      before[i] = new double[options[i]];
    }
  }

  @Override
  public void observe(int[] offer, double time) {
    tally.add(offer);
    for (int i = 0; i < offer.length; i++) {
      now[i][offer[i]]++;
    }
    if (++inWindow == WINDOW) {
      if (hasBefore) {
        compare(time);
      }
      for (int i = 0; i < now.length; i++) {
        double[] spare = before[i];
        before[i] = now[i];
        now[i] = spare;
        Arrays.fill(spare, 0);
      }
      hasBefore = true;
      inWindow = 0;
    }
  }

  private void compare(double time) {
    boolean conceded = false;
    int kept = 0;
    for (int i = 0; i < now.length; i++) {
      double distance = 0;
      double gain = 0;
      for (int o = 0; o < now[i].length; o++) {
        double difference = share(before[i], o) - share(now[i], o);
        distance += WINDOW * difference * difference / share(now[i], o);
        gain -= difference * value(i, o);
      }
      int degrees = now[i].length - 1;
      changed[i] = degrees > 0 && Gamma.regularizedGammaQ(degrees / 2.0, distance / 2) <= LEVEL;
      conceded |= changed[i] && gain < 0;
      kept += changed[i] ? 0 : 1;
    }
    if (conceded && kept > 0) {
      double rise = RISE * (1 - Math.pow(time, FADING));
      for (int i = 0; i < now.length; i++) {
        weights[i] += changed[i] ? 0 : rise;
      }
      sum += kept * rise;
    }
  }

  private static double share(double[] counts, int option) {
    return (1 + counts[option]) / (WINDOW + counts.length);
  }

  @Override
  public int issues() {
    return weights.length;
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
    return Math.pow(tally.share(issue, option), FLATTENING);
  }
}
