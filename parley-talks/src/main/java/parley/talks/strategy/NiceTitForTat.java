package parley.talks.strategy;

import java.util.Optional;
import parley.talks.index.Worths;
import parley.talks.session.Party;
import parley.talks.session.Seat;
import parley.talks.session.Strategy;

/**
 * Answers in kind on the way to the Nash point (the idea of Baarslag, Hindriks and Jonker 2013). It
 * measures how far the other has come from its first offer to the Nash point, in its own utility,
 * and goes as far itself:
 *
 * <pre>
 *   c = (best offer heard - first offer heard) / (Nash - first offer heard), from 0 to 1
 *   u = best - c x (best - Nash)
 * </pre>
 *
 * <p>Of the outcomes that are worth u it offers one that seems good for the other. It accepts what
 * is worth at least its next offer, and in the last round whatever is worth its reserve.
 *
 * <p>What the other wants it takes from open preferences, or estimates from the offers heard: from
 * how often each option is in them. It knows no reserve of the other, and takes it as the worst
 * outcome. The Nash point is looked for anew at most 32 times a session.
 */
public record NiceTitForTat() implements Strategy {

  @Override
  public String name() {
    return "nice-tit-for-tat";
  }

  @Override
  public Party sit(Seat seat) {
    Seats.checkPair(name(), seat);
    return new Nice(seat);
  }

  private static final class Nice implements Party {

    private final Seat seat;
    private final Worths worths;
    private final Plan plan;
    private final double[][] own;
    private final Optional<Leanings> leanings;
    private final TradeOff trade;
    private final Review review;
    private final int[] scratch;
    private final int[] found;
    private boolean hasHeard;
    private double first;
    private double best;
    private double nash = 1;
    private int planned;

    Nice(Seat seat) {
      this.seat = seat;
      worths = seat.worths();
      plan = new Plan(seat);
      own = TradeOff.shares(worths);
      Optional<Worths> open = seat.findWorthsOf(Seats.other(seat));
      leanings = open.isPresent() ? Optional.empty() : Optional.of(new Leanings(worths));
      trade =
          new TradeOff(
              own,
              open.map(TradeOff::shares).or(() -> leanings.map(Leanings::values)).orElseThrow());
      review = new Review();
      scratch = new int[worths.issues()];
      found = new int[worths.issues()];
    }

    @Override
    public void hear(int from, int[] offer, int round) {
      double worth = TradeOff.of(own, offer);
      first = hasHeard ? first : worth;
      best = hasHeard ? Math.max(best, worth) : worth;
      hasHeard = true;
      leanings.ifPresent(l -> l.add(offer));
    }

    private void plan(int round) {
      if (round == planned) {
        return;
      }
      planned = round;
      long floor = seat.floor();
      if (hasHeard && review.isDue(seat.time(round))) {
        leanings.ifPresent(Leanings::update);
        nash =
            trade.writeNash(Shares.of(worths, floor), 0, scratch, found)
                ? TradeOff.of(own, found)
                : Shares.of(worths, floor);
      }
      double come = nash > first ? (best - first) / (nash - first) : 1;
      double share = hasHeard ? Math.clamp(come, 0, 1) : 0;
      double asked = 1 - share * (1 - nash);
      long target = Math.max(floor, Shares.worth(worths, asked));
      plan.aim(target, Shares.of(worths, target), trade);
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
