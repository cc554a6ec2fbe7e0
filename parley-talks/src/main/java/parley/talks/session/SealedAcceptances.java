package parley.talks.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parley.talks.index.OutcomeSet;

/**
 * Visible proposals and secret acceptances, after the visual blind bidding of Smartsettle. In each
 * round every party puts a proposal on the table in its turn, for all to see. Then each marks in
 * secret which of all proposals so far it accepts; its own are marked. A mark stands. There is a
 * deal at the end of the round in which a proposal has the marks of all. If several have, a lot is
 * drawn from the seed, so that no order favours a side.
 *
 * <p>Nobody learns of a mark before there is a deal, so a party gives nothing away by accepting.
 * The trace holds marks too: it is the record of the referee.
 */
public final class SealedAcceptances {

  /** In each round all proposals so far are looked at, so time goes with the square of rounds. */
  public static final int MOST_ROUNDS = 20_000;

  private final Setting setting;
  private final Trace trace;
  private final Seated seated;
  private final int parties;
  private final OutcomeSet known;
  private final List<int[]> proposals = new ArrayList<>();

  /** By proposal, whether each party has marked it. */
  private final List<boolean[]> marks = new ArrayList<>();

  private SealedAcceptances(Sides sides, List<Strategy> strategies, Setting setting, Trace trace) {
    this.setting = setting;
    this.trace = trace;
    seated = new Seated(sides, strategies, setting);
    parties = seated.size();
    known = new OutcomeSet(sides.space().issues());
  }

  /**
   * Runs a session.
   *
   * @param strategies one for each party, in the order of the sides
   * @param trace where each act is written; what it held is dropped
   * @throws IllegalArgumentException if there are more rounds than {@value #MOST_ROUNDS}
   */
  public static SessionResult run(
      Sides sides, List<Strategy> strategies, Setting setting, Trace trace) {
    if (setting.rounds() > MOST_ROUNDS) {
      throw new IllegalArgumentException(
          "Sealed acceptances take at most %s rounds, not %s."
              .formatted(MOST_ROUNDS, setting.rounds()));
    }
    trace.clear();
    return new SealedAcceptances(sides, strategies, setting, trace).run(sides);
  }

  private SessionResult run(Sides sides) {
    int[] offer = new int[sides.space().issues()];
    for (int round = 1; round <= setting.rounds(); round++) {
      for (int p = 0; p < parties; p++) {
        if (!seated.propose(p, offer, round)) {
          trace.add(round, p, Act.LEAVE, offer);
          return SessionResult.noDeal(sides, setting, Ending.LEFT, round, p);
        }
        trace.add(round, p, Act.OFFER, offer);
        mark(p, put(offer));
      }
      List<int[]> agreed = agreed(round);
      if (!agreed.isEmpty()) {
        int lot = Draws.of(setting, parties).nextInt(agreed.size());
        return SessionResult.agreement(sides, setting, round, parties, agreed.get(lot));
      }
    }
    return SessionResult.noDeal(sides, setting, Ending.DEADLINE, setting.rounds(), parties);
  }

  /** The place of a proposal on the table; a new one is put there. */
  private int put(int[] offer) {
    if (known.add(offer)) {
      proposals.add(offer.clone());
      marks.add(new boolean[parties]);
      return proposals.size() - 1;
    }
    int place = proposals.size() - 1;
    while (!Arrays.equals(proposals.get(place), offer)) {
      place--;
    }
    return place;
  }

  private void mark(int p, int proposal) {
    marks.get(proposal)[p] = true;
  }

  /** What all have marked, in an order that does not depend on who proposed it. */
  private List<int[]> agreed(int round) {
    List<int[]> agreed = new ArrayList<>();
    for (int i = 0; i < proposals.size(); i++) {
      boolean all = true;
      for (int p = 0; p < parties; p++) {
        if (!marks.get(i)[p] && seated.accepts(p, proposals.get(i), round)) {
          trace.add(round, p, Act.ACCEPT, proposals.get(i));
          mark(p, i);
        }
        all &= marks.get(i)[p];
      }
      if (all) {
        agreed.add(proposals.get(i));
      }
    }
    agreed.sort(Arrays::compare);
    return agreed;
  }
}
