package parley.talks.tournament;

import java.util.Collection;
import java.util.Optional;

/** Sums over the results of a tournament. A strategy that meets itself has two sessions in one. */
final class Sums {

  private final int repeats;
  private final int strategies;

  /** By strategy and profile; a profile is a scenario and a seat. */
  private final double[][] own;

  /** By strategy and the one that it meets. */
  private final double[][] against;

  private final double[] other;
  private final double[] agreements;
  private final double[] rounds;
  private final double sessions;

  Sums(Tournament tournament, Collection<MatchResult> results) {
    repeats = tournament.terms().repeats();
    strategies = tournament.strategies().size();
    int arenas = tournament.arenas().size();
    sessions = 2.0 * arenas * strategies * repeats;
    own = new double[strategies][2 * arenas];
    against = new double[strategies][strategies];
    other = new double[strategies];
    agreements = new double[strategies];
    rounds = new double[strategies];
    // In the order of the matches, so that roundings do not depend on who finished first.
    MatchResult[] ordered = new MatchResult[tournament.size()];
    results.forEach(r -> ordered[tournament.number(r.match())] = r);
    for (MatchResult result : ordered) {
      for (int seat = 0; seat < 2; seat++) {
        add(result, seat);
      }
    }
    for (double[] row : against) {
      for (int t = 0; t < strategies; t++) {
        row[t] /= 2.0 * arenas * repeats;
      }
    }
  }

  private void add(MatchResult result, int seat) {
    int strategy = result.strategy(seat);
    own[strategy][2 * result.match().arena() + seat] += result.utility(seat);
    against[strategy][result.strategy(1 - seat)] += result.utility(seat);
    other[strategy] += result.utility(1 - seat);
    if (result.isAgreement()) {
      agreements[strategy]++;
      rounds[strategy] += result.round();
    }
  }

  /** The score of each strategy on each profile. */
  double[][] scores() {
    double[][] scores = new double[strategies][];
    for (int s = 0; s < strategies; s++) {
      scores[s] = new double[own[s].length];
      for (int p = 0; p < scores[s].length; p++) {
        scores[s][p] = own[s][p] / ((double) strategies * repeats);
      }
    }
    return scores;
  }

  /** What each has against each. */
  double[][] payoffs() {
    return against;
  }

  double other(int strategy) {
    return other[strategy] / sessions;
  }

  double agreements(int strategy) {
    return agreements[strategy] / sessions;
  }

  Optional<Double> round(int strategy) {
    return agreements[strategy] == 0
        ? Optional.empty()
        : Optional.of(rounds[strategy] / agreements[strategy]);
  }
}
