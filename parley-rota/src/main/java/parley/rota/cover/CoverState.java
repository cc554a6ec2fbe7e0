package parley.rota.cover;

import java.util.Arrays;

/** Candidates taken, and what that gives. */
final class CoverState {

  private final CoverModel model;
  private final boolean[] chosen;
  private final int[] filled;
  private final int[] hits;
  private final int[] dutiesOf;
  private final int[][] dutiesOn;
  private final int[][] conflicts;
  private long gapMinutes;
  private long fallenValue;
  private long pence;
  private int duties;

  /** Steps done, to account for work. */
  long steps;

  CoverState(CoverModel model) {
    this.model = model;
    int size = model.candidates.size();
    int volunteers = model.plan.volunteers().size();
    chosen = new boolean[size];
    filled = new int[model.cells.size()];
    hits = new int[model.sessions.size()];
    dutiesOf = new int[volunteers];
    dutiesOn = new int[volunteers][model.plan.horizon().days()];
    conflicts = new int[size][];
    for (int c = 0; c < size; c++) {
      int candidate = c;
      conflicts[c] =
          model.conflicts.stream()
              .filter(p -> p[0] == candidate || p[1] == candidate)
              .mapToInt(p -> p[0] == candidate ? p[1] : p[0])
              .toArray();
    }
    gapMinutes = model.cells.stream().mapToLong(c -> c.minutes() * c.need()).sum();
  }

  static CoverState of(CoverModel model, boolean[] chosen) {
    CoverState state = new CoverState(model);
    state.become(chosen);
    return state;
  }

  boolean[] chosen() {
    return chosen.clone();
  }

  boolean isChosen(int c) {
    return chosen[c];
  }

  int duties() {
    return duties;
  }

  int filled(int cell) {
    return filled[cell];
  }

  Score score() {
    return new Score(gapMinutes, fallenValue, pence);
  }

  boolean can(int c) {
    if (chosen[c]) {
      return false;
    }
    steps += conflicts[c].length;
    for (int other : conflicts[c]) {
      if (chosen[other]) {
        return false;
      }
    }
    Candidate candidate = model.candidates.get(c);
    RestRules rules = model.rules.get(candidate.volunteer());
    return dutiesOf[candidate.volunteer()] < rules.mostDuties()
        && run(candidate) <= rules.mostDaysInRow();
  }

  /** Days in a row with duties, were this one added. */
  private int run(Candidate candidate) {
    int[] on = dutiesOn[candidate.volunteer()];
    int run = 1;
    for (int d = candidate.day() - 1; d >= 0 && on[d] > 0; d--) {
      run++;
    }
    for (int d = candidate.day() + 1; d < on.length && on[d] > 0; d++) {
      run++;
    }
    return run;
  }

  void add(int c) {
    change(c, 1);
  }

  void remove(int c) {
    change(c, -1);
  }

  private void change(int c, int by) {
    chosen[c] = by > 0;
    Candidate candidate = model.candidates.get(c);
    steps += candidate.cells().length + candidate.sessions().length + 1L;
    for (int i : candidate.cells()) {
      Cell cell = model.cells.get(i);
      long before = Math.max(0, cell.need() - filled[i]);
      filled[i] += by;
      gapMinutes += cell.minutes() * (Math.max(0, cell.need() - filled[i]) - before);
    }
    for (int s : candidate.sessions()) {
      boolean fell = hits[s] > 0;
      hits[s] += by;
      if (fell != hits[s] > 0) {
        fallenValue += by * model.sessions.get(s).value();
      }
    }
    pence += by * candidate.pence();
    duties += by;
    dutiesOf[candidate.volunteer()] += by;
    dutiesOn[candidate.volunteer()][candidate.day()] += by;
  }

  void become(boolean[] other) {
    for (int c = 0; c < chosen.length; c++) {
      if (chosen[c] && !other[c]) {
        remove(c);
      }
    }
    for (int c = 0; c < chosen.length; c++) {
      if (!chosen[c] && other[c]) {
        add(c);
      }
    }
  }

  int[] all() {
    int[] all = new int[duties];
    int n = 0;
    for (int c = 0; c < chosen.length; c++) {
      if (chosen[c]) {
        all[n++] = c;
      }
    }
    return Arrays.copyOf(all, n);
  }
}
