package parley.rota.cover;

import java.util.List;
import parley.rota.search.Draws;

/**
 * Finds a cover without proof: takes the duty that does most, drops what does nothing, then again
 * and again undoes a part and repairs it. It starts the exact method, and stands in for it where
 * there is no solver.
 */
final class SearchedCover {

  private static final long NO_SKIPS = 0;
  private static final int SKIP_ONE_IN = 4;
  private static final int MOST_UNDONE = 4;
  private static final long NEIGHBOUR_MINUTES = 24 * 60;
  private static final int PATIENCE = 20_000;
  private static final double STEPS_A_UNIT = 4_000_000;

  private final CoverModel model;
  private final Ranking ranking;
  private final Draws draws;

  private SearchedCover(CoverModel model, Aims aims, long seed) {
    this.model = model;
    ranking = new Ranking(aims);
    draws = Draws.of(seed, 0);
  }

  /** A first cover. */
  static boolean[] first(CoverModel model, Aims aims) {
    SearchedCover search = new SearchedCover(model, aims, NO_SKIPS);
    CoverState state = new CoverState(model);
    search.fill(state, false);
    search.prune(state);
    return state.chosen();
  }

  /** A cover without duties that do nothing. */
  static boolean[] pruned(CoverModel model, Aims aims, boolean[] chosen) {
    CoverState state = CoverState.of(model, chosen);
    new SearchedCover(model, aims, NO_SKIPS).prune(state);
    return state.chosen();
  }

  /** The best cover that a search finds before the budget is spent. */
  static Solved search(CoverModel model, Aims aims, long seed, Spending spending) {
    SearchedCover search = new SearchedCover(model, aims, seed);
    CoverState state = CoverState.of(model, first(model, aims));
    long[] best = search.value(state);
    boolean[] kept = state.chosen();
    int idle = 0;
    while (!spending.isSpent() && idle < PATIENCE && !search.isPerfect(state)) {
      long before = state.steps;
      search.undo(state);
      search.fill(state, true);
      search.prune(state);
      long[] now = search.value(state);
      spending.add((state.steps - before) / STEPS_A_UNIT);
      idle = search.ranking.isBetter(now, best) ? 0 : idle + 1;
      if (search.ranking.isBetter(best, now)) {
        state.become(kept);
      } else {
        best = now;
        kept = state.chosen();
      }
    }
    return new Solved(kept, search.levels(CoverState.of(model, kept).score()), false);
  }

  private long[] value(CoverState state) {
    return ranking.of(state.score(), state.duties());
  }

  private boolean isPerfect(CoverState state) {
    return state.score().equals(new Score(model.gapBound(), 0, 0));
  }

  private void fill(CoverState state, boolean skips) {
    long[] now = value(state);
    int best;
    do {
      best = -1;
      for (int c = 0; c < model.candidates.size(); c++) {
        if (skips && draws.below(SKIP_ONE_IN) == 0 || !state.can(c)) {
          continue;
        }
        state.add(c);
        long[] then = value(state);
        state.remove(c);
        if (ranking.isBetter(then, now)) {
          now = then;
          best = c;
        }
      }
      if (best >= 0) {
        state.add(best);
      }
    } while (best >= 0);
  }

  private void prune(CoverState state) {
    for (int c : state.all()) {
      long[] now = value(state);
      state.remove(c);
      if (!ranking.isBetter(value(state), now)) {
        state.add(c);
      }
    }
  }

  private void undo(CoverState state) {
    int[] all = state.all();
    if (all.length == 0) {
      return;
    }
    if (draws.below(2) == 0) {
      Candidate centre = model.candidates.get(all[draws.below(all.length)]);
      for (int c : all) {
        Candidate other = model.candidates.get(c);
        if (Math.abs(other.start() - centre.start()) < NEIGHBOUR_MINUTES && draws.below(2) == 0) {
          state.remove(c);
        }
      }
      return;
    }
    int count = 1 + draws.below(Math.min(MOST_UNDONE, all.length));
    for (int n = 0; n < count; n++) {
      int c = all[draws.below(all.length)];
      if (state.isChosen(c)) {
        state.remove(c);
      }
    }
  }

  /** Bounds by counting: of gaps alone. */
  private List<Level> levels(Score score) {
    long bound = model.gapBound();
    return switch (ranking.aims()) {
      case Aims.InOrder o -> {
        boolean gapProven = score.gapMinutes() == bound;
        boolean fallProven = gapProven && score.fallenValue() == 0;
        yield List.of(
            new Level(Level.Aim.GAP_MINUTES, score.gapMinutes(), bound, gapProven),
            new Level(Level.Aim.FALLEN_VALUE, score.fallenValue(), 0, fallProven),
            new Level(Level.Aim.PENCE, score.pence(), 0, fallProven && score.pence() == 0));
      }
      case Aims.Weighted w -> {
        long least = w.penceAGapMinute() * bound;
        long sum = Aims.sum(w, score);
        yield List.of(new Level(Level.Aim.WEIGHTED_PENCE, sum, least, sum == least));
      }
    };
  }
}
