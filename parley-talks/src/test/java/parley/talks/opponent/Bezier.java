package parley.talks.opponent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.talks.index.SeededSpaces;
import parley.talks.index.Worths;
import parley.talks.session.Party;
import parley.talks.session.Seat;
import parley.talks.session.Strategy;

/**
 * The bidders of NegoLog: a curve of time (Vahidov, Kersten and Yu 2017), and for its Hybrid the
 * answer to what the other gave in its last four steps (Keskin, Cakan and Aydogan 2021). Offers the
 * outcome nearest to its target. Of outcomes that are worth the same it takes the one that a binary
 * search comes upon among all, the best first and of equals the one whose last issues come first,
 * as NegoLog does: a bidder always offers the same one of them, and which it is shifts all figures.
 */
record Bezier(String name, double bend, double end, boolean answers) implements Strategy {

  private static final double[][] SHARES = {
    {1}, {0.25, 0.75}, {0.11, 0.22, 0.66}, {0.05, 0.15, 0.3, 0.5},
  };

  static Bezier boulware() {
    return new Bezier("boulware", 0.85, 0.4, false);
  }

  static Bezier conceder() {
    return new Bezier("conceder", 0.55, 0.4, false);
  }

  static Bezier hybrid() {
    return new Bezier("hybrid", 0.75, 0, true);
  }

  /** The time of a round as NegoLog counts it. */
  static double time(int round, int rounds) {
    return (round - 1) / (double) rounds;
  }

  /** Where Hybrid ends, by the size of the space. */
  private double end(double outcomes) {
    if (!answers) {
      return end;
    }
    double[] sizes = {450, 1_500, 4_500, 18_000, 33_000};
    double low = 0.8;
    for (double size : sizes) {
      low -= outcomes >= size ? 0.025 : 0;
    }
    return low;
  }

  @Override
  public Party sit(Seat seat) {
    Worths worths = seat.worths();
    List<int[]> falling = falling(worths);
    double low = end(worths.outcomes());
    return new Party() {

      private final List<Double> heard = new ArrayList<>();
      private double asked = 1;

      @Override
      public void hear(int from, int[] offer, int round) {
        heard.add(worths.utility(worths.of(offer)));
      }

      private double target(int round) {
        double t = time(round, seat.rounds());
        double target = (1 - t) * (1 - t) + 2 * t * (1 - t) * bend + t * t * low;
        if (!answers || heard.size() < 3) {
          return target;
        }
        int steps = Math.min(4, heard.size() - 1);
        double given = 0;
        for (int k = 0; k < steps; k++) {
          int at = heard.size() - steps + k;
          given += SHARES[steps - 1][k] * (heard.get(at) - heard.get(at - 1));
        }
        return (1 - t * t) * (asked - 0.5 * (1 + t) * given) + t * t * target;
      }

      @Override
      public boolean accepts(int[] offer, int round) {
        return worths.utility(worths.of(offer)) >= target(round);
      }

      @Override
      public boolean propose(int[] offer, int round) {
        int[] nearest = nearest(worths, falling, target(round));
        System.arraycopy(nearest, 0, offer, 0, offer.length);
        asked = worths.utility(worths.of(nearest));
        return true;
      }
    };
  }

  private static List<int[]> falling(Worths worths) {
    List<int[]> falling = new ArrayList<>(SeededSpaces.all(worths));
    falling.sort(Comparator.comparingLong((int[] o) -> worths.of(o)).reversed());
    return falling;
  }

  private static int[] nearest(Worths worths, List<int[]> falling, double target) {
    int above = -1;
    int below = falling.size();
    while (below - above > 1) {
      int middle = (above + below) / 2;
      double utility = worths.utility(worths.of(falling.get(middle)));
      if (utility == target) {
        return falling.get(middle);
      }
      if (utility > target) {
        above = middle;
      } else {
        below = middle;
      }
    }
    if (above < 0 || below == falling.size()) {
      return falling.get(Math.clamp(above, 0, falling.size() - 1));
    }
    int[] lower = falling.get(below);
    int[] upper = falling.get(above);
    return target - worths.utility(worths.of(lower)) < worths.utility(worths.of(upper)) - target
        ? lower
        : upper;
  }
}
