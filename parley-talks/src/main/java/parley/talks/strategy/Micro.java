package parley.talks.strategy;

import parley.talks.index.OutcomeSet;
import parley.talks.index.Ranking;
import parley.talks.index.Worths;
import parley.talks.session.Party;
import parley.talks.session.Seat;
import parley.talks.session.Strategy;

/**
 * MiCRO: the least concession in reply to a new offer (de Jonge 2022, IJCAI; 2024, JAAMAS). It goes
 * down its outcomes, best first. Let m be how many different offers it has made, and n how many it
 * has received.
 *
 * <pre>
 *   m &lt;= n, and its next outcome is worth its reserve:  it offers that
 *   otherwise:                                          it repeats one of its offers, drawn at random
 * </pre>
 *
 * <p>It accepts what is worth at least the least that it would offer now: its next outcome if it is
 * ready to offer it, else the least of its offers so far. It has no parameter and no clock, and
 * finds its outcomes one by one, so the space may be of any size.
 *
 * <p>With more than one other party, n is the least over the others, and an acceptance counts as an
 * offer of what is accepted (after Aguilera-Luzon, de Jonge and Larrosa 2025).
 */
public record Micro() implements Strategy {

  @Override
  public String name() {
    return "micro";
  }

  @Override
  public Party sit(Seat seat) {
    return new Reply(seat);
  }

  private static final class Reply implements Party {

    private final Seat seat;
    private final Worths worths;
    private final Ranking ranking;

    /** What each other party has offered or accepted; the own place stays empty. */
    private final OutcomeSet[] received;

    private final int[] standing;

    /** Whether there is an outcome of the rank {@link #made}; it is written to {@link #next}. */
    private boolean hasNext;

    private final int[] next;
    private int made;

    Reply(Seat seat) {
      this.seat = seat;
      worths = seat.worths();
      ranking = seat.ranking();
      received = new OutcomeSet[seat.parties()];
      for (int p = 0; p < received.length; p++) {
        received[p] = new OutcomeSet(worths.issues());
      }
      standing = new int[worths.issues()];
      next = new int[worths.issues()];
      hasNext = ranking.outcome(0, next);
    }

    @Override
    public void hear(int from, int[] offer, int round) {
      received[from].add(offer);
      System.arraycopy(offer, 0, standing, 0, standing.length);
    }

    @Override
    public void hearAcceptance(int from, int round) {
      received[from].add(standing);
    }

    private int leastReceived() {
      int least = Integer.MAX_VALUE;
      for (int p = 0; p < received.length; p++) {
        least = p == seat.place() ? least : Math.min(least, received[p].size());
      }
      return least;
    }

    private boolean isReady() {
      return made <= leastReceived() && hasNext && ranking.worth(made) >= seat.floor();
    }

    @Override
    public boolean accepts(int[] offer, int round) {
      long worth = worths.of(offer);
      if (worth < seat.floor()) {
        return false;
      }
      return isReady()
          ? worth >= ranking.worth(made)
          : made > 0 && worth >= ranking.worth(made - 1);
    }

    @Override
    public boolean propose(int[] offer, int round) {
      if (isReady()) {
        System.arraycopy(next, 0, offer, 0, next.length);
        made++;
        hasNext = ranking.outcome(made, next);
        return true;
      }
      return made > 0 && ranking.outcome(seat.random().nextInt(made), offer);
    }
  }
}
