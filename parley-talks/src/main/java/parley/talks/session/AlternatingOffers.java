package parley.talks.session;

import java.util.List;

/**
 * Stacked alternating offers (Aydogan, Festen, Hindriks and Jonker 2017): the parties act in turn,
 * and each accepts the offer on the table, replaces it with its own, or leaves. There is a deal
 * once all others have accepted an offer; for two parties this is the protocol of Rubinstein 1982
 * with a deadline.
 */
public final class AlternatingOffers {

  private AlternatingOffers() {}

  /**
   * Runs a session.
   *
   * @param strategies one for each party, in the order of the sides
   * @param trace where each act is written; what it held is dropped
   */
  public static SessionResult run(
      Sides sides, List<Strategy> strategies, Setting setting, Trace trace) {
    trace.clear();
    Seated seated = new Seated(sides, strategies, setting);
    int parties = seated.size();
    int[] standing = new int[sides.space().issues()];
    int[] next = new int[standing.length];
    boolean isOffered = false;
    int accepted = 0;
    for (int round = 1; round <= setting.rounds(); round++) {
      for (int p = 0; p < parties; p++) {
        if (isOffered && seated.accepts(p, standing, round)) {
          trace.add(round, p, Act.ACCEPT, standing);
          if (++accepted == parties - 1) {
            return SessionResult.agreement(sides, setting, round, p, standing);
          }
          seated.tellAcceptance(p, round);
        } else if (seated.propose(p, next, round)) {
          trace.add(round, p, Act.OFFER, next);
          int[] spare = standing;
          standing = next;
          next = spare;
          isOffered = true;
          accepted = 0;
        } else {
          trace.add(round, p, Act.LEAVE, standing);
          return SessionResult.noDeal(sides, setting, Ending.LEFT, round, p);
        }
      }
    }
    return SessionResult.noDeal(sides, setting, Ending.DEADLINE, setting.rounds(), parties);
  }
}
