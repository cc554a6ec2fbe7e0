package parley.rota.cover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A plan as numbers: what can be given, what it fills and makes fall, and what excludes what. */
final class CoverModel {

  final CoverPlan plan;
  final CivilTime time;
  final Turnout turnout;
  final List<Candidate> candidates;
  final List<Cell> cells;

  /** Own sessions of all volunteers, in their order. */
  final List<OwnSession> sessions;

  final List<Refusal> refusals;

  /** Pairs of candidates of which only one can be taken. */
  final List<int[]> conflicts;

  /** Rest rules by volunteer. */
  final List<RestRules> rules;

  private CoverModel(CoverPlan plan, ModelMaker maker) {
    this.plan = plan;
    time = maker.time;
    turnout = maker.turnout;
    candidates = List.copyOf(maker.candidates);
    cells = List.copyOf(maker.cells);
    sessions = List.copyOf(maker.sessions);
    refusals = List.copyOf(maker.refusals);
    rules = plan.volunteers().stream().map(plan::rulesOf).toList();
    conflicts = conflicts();
  }

  static CoverModel of(CoverPlan plan) {
    ModelMaker maker = new ModelMaker(plan);
    maker.make();
    return new CoverModel(plan, maker);
  }

  private List<int[]> conflicts() {
    List<int[]> pairs = new ArrayList<>();
    for (int a = 0; a < candidates.size(); a++) {
      for (int b = a + 1; b < candidates.size(); b++) {
        Candidate one = candidates.get(a);
        Candidate other = candidates.get(b);
        if (one.volunteer() == other.volunteer() && exclude(one, other)) {
          pairs.add(new int[] {a, b});
        }
      }
    }
    return pairs;
  }

  private boolean exclude(Candidate a, Candidate b) {
    boolean isInOrder = a.start() <= b.start();
    Candidate first = isInOrder ? a : b;
    Candidate second = isInOrder ? b : a;
    int rest = rules.get(a.volunteer()).afterMinutes(first.isNight());
    return second.start() < first.end() + rest;
  }

  /** How many volunteers at most can be in a place: each at most once at a time. */
  int reachable(Cell cell) {
    return (int)
        Arrays.stream(cell.candidates()).map(c -> candidates.get(c).volunteer()).distinct().count();
  }

  /** Below so many minutes of gaps no cover can be: what is missing when all come at once. */
  long gapBound() {
    return cells.stream().mapToLong(c -> c.minutes() * Math.max(0, c.need() - reachable(c))).sum();
  }
}
