package parley.talks.strategy;

import parley.talks.session.Party;
import parley.talks.session.Seat;
import parley.talks.session.Strategy;

/** Offers its best outcome from first to last, and accepts nothing that is worth less to it. */
public record HardLiner() implements Strategy {

  @Override
  public String name() {
    return "hard-liner";
  }

  @Override
  public Party sit(Seat seat) {
    Plan plan = new Plan(seat);
    plan.aim(Math.max(seat.floor(), seat.worths().most()));
    return new Party() {

      @Override
      public boolean accepts(int[] offer, int round) {
        return plan.isReachedBy(offer);
      }

      @Override
      public boolean propose(int[] offer, int round) {
        return plan.write(offer);
      }
    };
  }
}
