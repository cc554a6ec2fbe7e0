package parley.rota.solve;

import parley.rota.model.Demand;

/**
 * How much of a burden a group bears together at least and at most, by the demand of shifts alone. A
 * solver could find that for itself, but finds it far sooner if it is told.
 */
final class Totals {

  private final Grid grid;
  private final DemandGrid demand;
  private final Marks marks;
  private final Loads loads;

  Totals(Grid grid, DemandGrid demand, Marks marks, Loads loads) {
    this.grid = grid;
    this.demand = demand;
    this.marks = marks;
    this.loads = loads;
  }

  /** At least. */
  long least(int b, int[] group) {
    int[] floor = floor(group);
    long least = 0;
    for (int i = 0; i < floor.length; i++) {
      least += (long) loads.ofDuty[b][i] * floor[i];
    }
    for (int m = 0; m < marks.count; m++) {
      if (loads.markKind[b] == marks.kind[m]) {
        least += leastMarked(m, floor);
      }
    }
    return least;
  }

  /** A doctor has one duty a day: so many as one day asks for mark a weekend. */
  private long leastMarked(int mark, int[] floor) {
    long least = 0;
    for (int d = 0; d < grid.days; d++) {
      long day = 0;
      for (int s = 0; s < grid.shifts; s++) {
        for (int m : marks.ofDuty[d * grid.shifts + s]) {
          day += m == mark ? floor[d * grid.shifts + s] : 0;
        }
      }
      least = Math.max(least, day);
    }
    return least;
  }

  /** At most. */
  long most(int b, int[] group) {
    long most = 0;
    for (int i = 0; i < loads.ofDuty[b].length; i++) {
      if (loads.ofDuty[b][i] > 0) {
        most += (long) loads.ofDuty[b][i] * ceiling(i, group);
      }
    }
    if (loads.markKind[b] >= 0) {
      for (int m = 0; m < marks.count; m++) {
        most += marks.kind[m] == loads.markKind[b] ? group.length : 0;
      }
    }
    return most;
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
    int d = i / grid.shifts;
    return grid.listBans(n, d, i % grid.shifts).stream().allMatch(Ban::mayBeAgreed);
  }
}
