package parley.talks.strategy;

import parley.talks.index.Worths;
import parley.talks.session.Party;
import parley.talks.session.Seat;
import parley.talks.session.Strategy;

/**
 * Infers the other's reserve from its concessions and holds where that reserve allows it (the idea
 * of Shochan, ANAC 2024, where the utilities of the other are known and its reserve is not).
 *
 * <p>{@link ConcessionFit} gives the reserve r of the other. With it the Nash point is found; the
 * line at which this party holds is the best for it that leaves the other r and half of what the
 * Nash point gives it above r. It concedes from its best to that line as Boulware does, t^5, and of
 * the outcomes worth its target it offers one that is good for the other. It accepts what is worth
 * at least its next offer, and in the last round whatever is worth its reserve.
 *
 * <p>It needs open preferences.
 */
public record ReserveInferring() implements Strategy {

  /** Of what the Nash point gives the other above its reserve, this share is left to it. */
  private static final double LEFT = 0.5;

  @Override
  public String name() {
    return "reserve-inferring";
  }

  @Override
  public Party sit(Seat seat) {
    Seats.checkPair(name(), seat);
    return new Inferring(seat, Seats.open(name(), seat));
  }

  private static final class Inferring implements Party {

    private final Seat seat;
    private final Worths worths;
    private final Plan plan;
    private final double[][] own;
    private final double[][] theirs;
    private final TradeOff forThem;
    private final TradeOff forUs;
    private final ConcessionFit fit = new ConcessionFit();
    private final Review review = new Review();
    private final int[] scratch;
    private final int[] found;
    private double line;
    private int planned;

    Inferring(Seat seat, Worths other) {
      this.seat = seat;
      worths = seat.worths();
      plan = new Plan(seat);
      own = TradeOff.shares(worths);
      theirs = TradeOff.shares(other);
      forThem = new TradeOff(own, theirs);
      forUs = new TradeOff(theirs, own);
      scratch = new int[worths.issues()];
      found = new int[worths.issues()];
    }

    @Override
    public void hear(int from, int[] offer, int round) {
      fit.add(seat.time(round), TradeOff.of(theirs, offer));
    }

    private void plan(int round) {
      if (round == planned) {
        return;
      }
      planned = round;
      long floor = seat.floor();
      double time = seat.time(round);
      if (review.isDue(time)) {
        line = line(Shares.of(worths, floor), fit.isReady() ? fit.reserve() : 0);
      }
      long held = Math.max(floor, Shares.worth(worths, line));
      long target = Targets.between(worths.most(), held, TimeDependent.conceded(time, 0.2));
      plan.aim(target, Shares.of(worths, target), forThem);
    }

    /** What it holds at, as a share of its range. */
    private double line(double floor, double reserve) {
      if (!forThem.writeNash(floor, reserve, scratch, found)) {
        return floor;
      }
      double left = reserve + LEFT * (TradeOff.of(theirs, found) - reserve);
      return forUs.write(left, found) ? TradeOff.of(own, found) : floor;
    }

    @Override
    public boolean accepts(int[] offer, int round) {
      plan(round);
      return plan.isReachedBy(offer) || round == seat.rounds() && worths.of(offer) >= seat.floor();
    }

    @Override
    public boolean propose(int[] offer, int round) {
      plan(round);
      return plan.write(offer);
    }
  }
}
