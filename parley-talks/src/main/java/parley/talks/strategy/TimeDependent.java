package parley.talks.strategy;

import parley.talks.session.Party;
import parley.talks.session.Seat;
import parley.talks.session.Strategy;

/**
 * Concedes by the clock alone (Faratin, Sierra and Jennings 1998). At time t from 0 to 1 it asks
 * for
 *
 * <pre>
 *   u(t) = reserve + (best - reserve) x (1 - f(t)),   f(t) = t^(1/e)
 * </pre>
 *
 * <p>It offers the outcome that is worth least of those worth u(t), and accepts whatever is worth
 * at least its own next offer. Below e = 1 it holds out and concedes late, above it concedes early.
 *
 * @param e above zero; GENIUS takes 0.2 for Boulware and 2 for Conceder, NegMAS writes 1/e and
 *     takes 4 and 0.25
 */
public record TimeDependent(String name, double e) implements Strategy {

  /** Checks the exponent. */
  public TimeDependent {
    if (!(e > 0) || Double.isInfinite(e)) {
      throw new IllegalArgumentException(
          "A time-dependent strategy needs an e above 0, not %s.".formatted(e));
    }
  }

  /** Holds out: e = 0.2, so f(t) = t^5. */
  public static TimeDependent boulware() {
    return new TimeDependent("boulware", 0.2);
  }

  /** Concedes evenly: e = 1. */
  public static TimeDependent linear() {
    return new TimeDependent("linear", 1);
  }

  /** Concedes early: e = 2, so f(t) is the root of t. */
  public static TimeDependent conceder() {
    return new TimeDependent("conceder", 2);
  }

  /** What is conceded at a time, as a share of the way from the best to the reserve. */
  static double conceded(double time, double e) {
    return e == 1 ? time : Math.pow(time, 1 / e);
  }

  @Override
  public Party sit(Seat seat) {
    return new OfTime(seat, e);
  }

  private static final class OfTime implements Party {

    private final Seat seat;
    private final double e;
    private final long best;
    private final Plan plan;
    private int planned;

    OfTime(Seat seat, double e) {
      this.seat = seat;
      this.e = e;
      best = seat.worths().most();
      plan = new Plan(seat);
    }

    private void plan(int round) {
      if (round != planned) {
        plan.aim(Targets.between(best, seat.floor(), conceded(seat.time(round), e)));
        planned = round;
      }
    }

    @Override
    public boolean accepts(int[] offer, int round) {
      plan(round);
      return plan.isReachedBy(offer);
    }

    @Override
    public boolean propose(int[] offer, int round) {
      plan(round);
      return plan.write(offer);
    }
  }
}
