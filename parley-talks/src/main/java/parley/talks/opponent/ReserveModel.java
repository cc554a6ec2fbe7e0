package parley.talks.opponent;

import java.util.Optional;

/**
 * Where the other seems to stop, from what it has conceded. Its offers are taken to lie on
 *
 * <pre>
 *   u(t) = u0 - (u0 - r) x h(t) + error
 *   h(t) = t^g                       powers (Faratin, Sierra and Jennings 1998), or
 *   h(t) = 2 b t (1 - t) + t^2       Bezier curves (Vahidov, Kersten and Yu 2017)
 * </pre>
 *
 * <p>with u0 its first offer and r its reserve, where the curve ends. Before the first offer both
 * kinds of curve are as likely, every r from 0 up, every ln g from ln 0.1 to ln 10 and every b from
 * 0 to 1. No offer is below the reserve, so r is at most the least offer. With S(r, h) the mean
 * squared error after n offers the belief is
 *
 * <pre>
 *   P(r, h | offers)  as  (S(r, h) + 0.005^2)^(-m / 2),   m = min(n, 30 sqrt(n / 30))
 * </pre>
 *
 * <p>which is what follows from an error of unknown size, for fewer offers than there were: the
 * errors of neighbouring offers are alike. It is summed over a grid; nothing is drawn. That a party
 * stops where a curve of one of these kinds ends is an assumption; docs/talks-opponents.md says how
 * often the interval holds when it is met and when it is not.
 */
public final class ReserveModel {

  private static final int PACES = 61;
  private static final int BENDS = 41;
  private static final int CURVES = PACES + BENDS;
  private static final int RESERVES = 201;
  private static final double LEAST_ERROR = 0.005;
  private static final int INDEPENDENT = 30;

  private final double[] paces = new double[PACES];
  private final double[] squares = new double[CURVES];
  private final double[] products = new double[CURVES];
  private double conceded;
  private int offers;
  private double first;
  private double least;

  /**
   * What is believed of a reserve.
   *
   * @param middle it is as likely below as above
   * @param low with the chance that was asked for it is not below
   * @param high and not above
   */
  public record Estimate(double middle, double low, double high) {}

  /** A model that has heard nothing. */
  public ReserveModel() {
    for (int k = 0; k < PACES; k++) {
      paces[k] = Math.pow(10, -1 + 2.0 * k / (PACES - 1));
    }
  }

  /**
   * Takes an offer into account.
   *
   * @param utility of the offer to the one who makes it, known or estimated, from 0 to 1
   * @param time from 0 to 1
   */
  public void observe(double utility, double time) {
    if (offers++ == 0) {
      first = utility;
      least = utility;
    }
    least = Math.min(least, utility);
    double concession = first - utility;
    conceded += concession * concession;
    for (int k = 0; k < CURVES; k++) {
      double x = shape(k, time);
      squares[k] += x * x;
      products[k] += x * concession;
    }
  }

  /**
   * The belief now.
   *
   * @param level the chance that the reserve lies in the interval, above 0 and below 1
   * @return empty before the first offer
   */
  public Optional<Estimate> estimate(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "An interval holds with a chance above 0 and below 1, not %s.".formatted(level));
    }
    if (offers == 0) {
      return Optional.empty();
    }
    double[] chances = chances();
    return Optional.of(
        new Estimate(
            quantile(chances, 0.5),
            quantile(chances, (1 - level) / 2),
            quantile(chances, (1 + level) / 2)));
  }

  private double shape(int curve, double time) {
    if (curve < PACES) {
      return Math.pow(time, paces[curve]);
    }
    double bend = (curve - PACES) / (BENDS - 1.0);
    return 2 * bend * time * (1 - time) + time * time;
  }

  private double reserve(int place) {
    return Math.max(0, least) * place / (RESERVES - 1);
  }

  private double[] chances() {
    double counted =
        offers <= INDEPENDENT ? offers : INDEPENDENT * Math.sqrt(offers / (double) INDEPENDENT);
    double[][] logs = new double[RESERVES][CURVES];
    double most = Double.NEGATIVE_INFINITY;
    for (int r = 0; r < RESERVES; r++) {
      double way = first - reserve(r);
      for (int k = 0; k < CURVES; k++) {
        double sum = conceded - 2 * way * products[k] + way * way * squares[k];
        double error = Math.max(0, sum) / offers + LEAST_ERROR * LEAST_ERROR;
        logs[r][k] = -counted / 2 * Math.log(error);
        most = Math.max(most, logs[r][k]);
      }
    }
    double[] chances = new double[RESERVES];
    double total = 0;
    for (int r = 0; r < RESERVES; r++) {
      for (int k = 0; k < CURVES; k++) {
        // Both kinds together are as likely, however fine their grids.
        chances[r] += Math.exp(logs[r][k] - most) / (k < PACES ? PACES : BENDS);
      }
      total += chances[r];
    }
    for (int r = 0; r < RESERVES; r++) {
      chances[r] /= total;
    }
    return chances;
  }

  /** Each place of the grid stands for the stretch half way to its neighbours. */
  private double quantile(double[] chances, double part) {
    double below = 0;
    int r = 0;
    while (r < RESERVES - 1 && below + chances[r] < part) {
      below += chances[r++];
    }
    double within = chances[r] > 0 ? (part - below) / chances[r] : 0.5;
    double step = reserve(1);
    return Math.clamp(reserve(r) + (within - 0.5) * step, 0, Math.max(0, least));
  }
}
