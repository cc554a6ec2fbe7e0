package parley.talks.tournament;

import parley.talks.session.Ending;

/**
 * What a match came to.
 *
 * @param round in which it ended; 1 for the first
 * @param first what the first party has, discounted: of the deal, or of no deal
 * @param second what the second party has
 */
public record MatchResult(Match match, Ending ending, int round, double first, double second) {

  /** Whether there is a deal. */
  public boolean isAgreement() {
    return ending == Ending.AGREEMENT;
  }

  /** What a party has: 0 for the first, 1 for the second. */
  double utility(int seat) {
    return seat == 0 ? first : second;
  }

  /** The strategy of a party. */
  int strategy(int seat) {
    return seat == 0 ? match.first() : match.second();
  }
}
