package parley.talks.frontier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.talks.space.Ratio;

/**
 * All mixes of two outcomes of two parties. The optimum on each pair is found among the few shares
 * at which it can lie: the ends, where a reserve is met, where both numbers are equal, and where
 * the product has no slope.
 */
final class Mixes {

  private final List<List<Ratio>> points;
  private final List<Ratio> reserves;
  private final List<List<Ratio>> candidates = new ArrayList<>();
  private final List<Ratio> most = new ArrayList<>();

  Mixes(List<List<Ratio>> points, List<Ratio> reserves) {
    this.points = points;
    this.reserves = reserves;
    // The most that each can gain is at an end or where the other's reserve is met.
    collect(Ratio.ONE, Ratio.ONE);
    for (int p = 0; p < 2; p++) {
      int party = p;
      candidates.stream()
          .map(c -> c.get(party).minus(reserves.get(party)))
          .max(Ratio::compareTo)
          .ifPresent(most::add);
    }
    if (!most.isEmpty()) {
      collect(most.get(1), most.get(0));
    }
  }

  private void collect(Ratio stretchFirst, Ratio stretchSecond) {
    for (List<Ratio> x : points) {
      for (List<Ratio> y : points) {
        Ratio a = x.get(0).minus(reserves.get(0));
        Ratio b = x.get(1).minus(reserves.get(1));
        Ratio da = y.get(0).minus(x.get(0));
        Ratio db = y.get(1).minus(x.get(1));
        add(x, da, db, Ratio.ZERO, Ratio.ONE);
        add(x, da, db, Ratio.ZERO.minus(a), da);
        add(x, da, db, Ratio.ZERO.minus(b), db);
        add(
            x,
            da,
            db,
            b.times(stretchSecond).minus(a.times(stretchFirst)),
            da.times(stretchFirst).minus(db.times(stretchSecond)));
        add(
            x,
            da,
            db,
            Ratio.ZERO.minus(a.times(db).plus(b.times(da))),
            da.times(db).times(Ratio.of(2)));
      }
    }
  }

  private void add(List<Ratio> x, Ratio da, Ratio db, Ratio above, Ratio below) {
    if (below.signum() == 0) {
      return;
    }
    Ratio share = above.dividedBy(below);
    if (share.signum() >= 0 && share.compareTo(Ratio.ONE) <= 0) {
      List<Ratio> worth = List.of(x.get(0).plus(da.times(share)), x.get(1).plus(db.times(share)));
      if (EveryOutcome.isAtLeast(worth, reserves)) {
        candidates.add(worth);
      }
    }
  }

  Optional<Ratio> greatest(Formula formula) {
    return candidates.stream().map(c -> score(formula, c)).max(Ratio::compareTo);
  }

  Ratio score(Formula formula, List<Ratio> worth) {
    Ratio first = worth.get(0).minus(reserves.get(0));
    Ratio second = worth.get(1).minus(reserves.get(1));
    Ratio firstShare = most.get(0).signum() == 0 ? Ratio.ONE : first.dividedBy(most.get(0));
    Ratio secondShare = most.get(1).signum() == 0 ? Ratio.ONE : second.dividedBy(most.get(1));
    return switch (formula) {
      case NASH_PRODUCT -> first.times(second);
      // Both formulas of Kalai and Smorodinsky have one optimum where shares can be mixed.
      case KALAI_SMORODINSKY_MAX_MIN, KALAI_SMORODINSKY_MIN_DIFFERENCE ->
          firstShare.min(secondShare);
      case EGALITARIAN -> first.min(second);
      case UTILITARIAN -> worth.get(0).plus(worth.get(1));
    };
  }
}
