package parley.rota.solve;

import parley.rota.model.Demand;

/**
 * How much of a burden a group bears together at least and at most, by the demand of shifts alone.
 * A solver could find that for itself, but finds it far sooner if it is told.
 */
final class Totals {

  private final Grid grid;
  private final DemandGrid demand;
  private final Marks marks;
  private final Loads loads;

  private final long[][] least;
  private final long[][] most;

  Totals(Grid grid, DemandGrid demand, Marks marks, Loads loads) {
    this.grid = grid;
    this.demand = demand;
    this.marks = marks;
    this.loads = loads;
    least = new long[loads.burdens][loads.members.length];
    most = new long[loads.burdens][loads.members.length];
    for (int g = 0; g < loads.members.length; g++) {
      int[] floor = floor(loads.members[g]);
      for (int b = 0; b < loads.burdens; b++) {
        least[b][g] = least(b, floor);
        most[b][g] = most(b, loads.members[g]);
      }
    }
  }

  /** What a group bears of a burden at least. */
  long least(int b, int group) {
    return least[b][group];
  }

  /** What it bears at most. */
  long most(int b, int group) {
    return most[b][group];
  }

  private long least(int b, int[] floor) {
    long all = 0;
    for (int i = 0; i < floor.length; i++) {
      all += (long) loads.ofDuty[b][i] * floor[i];
    }
    for (int m = 0; m < marks.count; m++) {
      if (loads.markKind[b] == marks.kind[m]) {
        all += leastMarked(m, floor);
      }
    }
    return all;
  }

  /** A doctor has one duty a day: so many as one day asks for mark a weekend. */
  private long leastMarked(int mark, int[] floor) {
    long fewest = 0;
    for (int d = 0; d < grid.days; d++) {
      long day = 0;
      for (int s = 0; s < grid.shifts; s++) {
        for (int m : marks.ofDuty[d * grid.shifts + s]) {
          day += m == mark ? floor[d * grid.shifts + s] : 0;
        }
      }
      fewest = Math.max(fewest, day);
    }
    return fewest;
  }

  private long most(int b, int[] group) {
    long all = 0;
    for (int i = 0; i < loads.ofDuty[b].length; i++) {
      if (loads.ofDuty[b][i] > 0) {
        all += (long) loads.ofDuty[b][i] * ceiling(i, group);
      }
    }
    if (loads.markKind[b] >= 0) {
      for (int m = 0; m < marks.count; m++) {
        all += marks.kind[m] == loads.markKind[b] ? group.length : 0;
      }
    }
    return all;
  }

  /** By day and shift: the fewest of the group, if all others who may are there. */
  private int[] floor(int[] group) {
    boolean[] isOfGroup = new boolean[grid.doctors];
    for (int n : group) {
      isOfGroup[n] = true;
    }
    int[] floor = new int[grid.days * grid.shifts];
    for (int i = 0; i < floor.length; i++) {
      for (DemandGrid.Gift gift : demand.gifts[i]) {
        if (isOfShift(gift)) {
          int others = 0;
          for (int n = 0; n < grid.doctors; n++) {
            others += !isOfGroup[n] && demand.isEligible[gift.demand()][n] && may(n, i) ? 1 : 0;
          }
          floor[i] = Math.max(floor[i], demand.minimum[gift.need()] - others);
        }
      }
    }
    return floor;
  }

  private int ceiling(int i, int[] group) {
    int may = 0;
    for (int n : group) {
      may += may(n, i) ? 1 : 0;
    }
    for (DemandGrid.Gift gift : demand.gifts[i]) {
      int outside = 0;
      for (int n : group) {
        outside += may(n, i) && !demand.isEligible[gift.demand()][n] ? 1 : 0;
      }
      if (isOfShift(gift) && demand.maximum[gift.need()] >= 0) {
        may = Math.min(may, demand.maximum[gift.need()] + outside);
      }
    }
    return may;
  }

  private boolean isOfShift(DemandGrid.Gift gift) {
    return grid.plan.demand().get(gift.demand()) instanceof Demand.OfShift;
  }

  /** Whether no rule and no absence keeps a doctor from a shift, but those that may be agreed. */
  private boolean may(int n, int i) {
    return !grid.isOut[n][i];
  }
}
