package parley.rota.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import parley.rota.check.Stint;
import parley.rota.model.Burden;

/** What fairness counts, in flat arrays: burdens with a weight, and groups of equals. */
final class Loads {

  final int burdens;

  /** By burden. */
  final int[] weight;

  /** By burden: what a duty adds, day x shifts + shift. */
  final int[][] ofDuty;

  /** By burden: the kind of {@link Marks} that is counted; below 0 for none. */
  final int[] markKind;

  /** By burden and doctor: what was carried in, times the days in post. */
  final long[][] carried;

  /** By doctor: its group; below 0 if never in post. */
  final int[] groupOf;

  /** By group. */
  final int[][] members;

  /** By doctor: share in thousandths times days in post. */
  final long[] divisor;

  private final Grid grid;

  Loads(Grid grid) {
    this.grid = grid;
    List<Burden> weighted = new ArrayList<>();
    for (Burden burden : Burden.values()) {
      if (grid.plan.weights().spread().getOrDefault(burden, 0) > 0) {
        weighted.add(burden);
      }
    }
    burdens = weighted.size();
    weight = new int[burdens];
    ofDuty = new int[burdens][grid.days * grid.shifts];
    markKind = new int[burdens];
    carried = new long[burdens][grid.doctors];
    divisor = new long[grid.doctors];
    groupOf = new int[grid.doctors];
    List<String> groups = new ArrayList<>();
    List<List<Integer>> all = new ArrayList<>();
    for (int n = 0; n < grid.doctors; n++) {
      int inPost = grid.daysInPost(n);
      divisor[n] = Math.max(1L, (long) grid.doctor(n).sharePerMille() * inPost);
      String group = grid.doctor(n).group();
      if (inPost > 0 && !groups.contains(group)) {
        groups.add(group);
        all.add(new ArrayList<>());
      }
      groupOf[n] = inPost > 0 ? groups.indexOf(group) : -1;
      if (inPost > 0) {
        all.get(groupOf[n]).add(n);
      }
    }
    members = all.stream().map(g -> g.stream().mapToInt(n -> n).toArray()).toArray(int[][]::new);
    for (int b = 0; b < burdens; b++) {
      Burden burden = weighted.get(b);
      weight[b] = grid.plan.weights().spread().getOrDefault(burden, 0);
      markKind[b] =
          burden == Burden.WEEKENDS
              ? Marks.WEEKEND
              : burden == Burden.HOLIDAYS ? Marks.HOLIDAY : -1;
      for (int i = 0; i < ofDuty[b].length; i++) {
        Stint stint =
            grid.entries.stints(grid.entry(i / grid.shifts, 1 + i % grid.shifts)).getFirst();
        ofDuty[b][i] = ofDuty(burden, stint);
      }
      for (int n = 0; n < grid.doctors; n++) {
        carried[b][n] = (long) carriedIn(n, burden) * grid.daysInPost(n);
      }
    }
  }

  private int carriedIn(int n, Burden burden) {
    return grid.plan
        .history()
        .carried()
        .getOrDefault(grid.doctor(n).id(), Map.<Burden, Integer>of())
        .getOrDefault(burden, 0);
  }

  private int ofDuty(Burden burden, Stint stint) {
    return switch (burden) {
      case NIGHTS -> grid.kinds.isNight(stint) ? 1 : 0;
      case LONG_DAYS -> grid.kinds.isLong(stint) && !grid.kinds.isNight(stint) ? 1 : 0;
      case ON_CALLS -> stint.isOnCall() ? 1 : 0;
      case UNSOCIAL_MINUTES ->
          (int) stint.work().stream().mapToLong(w -> Scoring.unsocial(grid.time, w)).sum();
      case WEEKENDS, HOLIDAYS -> 0;
    };
  }

  /** A doctor's load of a burden with so many units in the plan, as if full-time on all days. */
  long load(int b, int n, int count) {
    return ((long) count * grid.days + carried[b][n]) * 1000 / divisor[n];
  }
}
