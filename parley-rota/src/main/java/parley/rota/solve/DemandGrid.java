package parley.rota.solve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import parley.rota.check.Span;
import parley.rota.check.Stint;
import parley.rota.model.Demand;
import parley.rota.model.Duty;
import parley.rota.model.Shift;

/**
 * Demand in flat arrays. A need is a demand on one day. It has parts: one if it is of a shift; by
 * the hour, a part for each stretch within which no shift begins or ends. A need has as many
 * doctors as the part with the fewest.
 */
final class DemandGrid {

  /** What a shift on a day gives to a need: one doctor in the parts from first to last. */
  record Gift(int need, int demand, int firstPart, int lastPart) {}

  final int needs;
  final int parts;

  /** By need: index of the demand, and of the day. */
  final int[] demandOf;

  final int[] dayOf;
  final int[] minimum;
  final int[] wanted;

  /** By need; below 0 if there is none. */
  final int[] maximum;

  /** By need, its first part; the next need's is one after its last. */
  final int[] partAt;

  /** By day x shifts + shift. */
  final Gift[][] gifts;

  /** Whether a doctor counts for a demand: demand, doctor. */
  final boolean[][] isEligible;

  /** Who is there before anything is given: part. */
  final int[] past;

  private final Grid grid;
  private final List<List<Gift>> lists = new ArrayList<>();
  private final List<int[]> found = new ArrayList<>();
  private final List<int[]> pastGifts = new ArrayList<>();
  private int partCount;

  DemandGrid(Grid grid) {
    this.grid = grid;
    List<Demand> demand = grid.plan.demand();
    isEligible = new boolean[demand.size()][grid.doctors];
    for (int i = 0; i < grid.days * grid.shifts; i++) {
      lists.add(new ArrayList<>());
    }
    for (int i = 0; i < demand.size(); i++) {
      for (int n = 0; n < grid.doctors; n++) {
        isEligible[i][n] = isEligible(skill(demand.get(i)), n);
      }
      for (int d = 0; d < grid.days; d++) {
        LocalDate day = grid.day(d);
        if (demand.get(i).days().include(day, grid.plan.horizon().isHoliday(day))) {
          switch (demand.get(i)) {
            case Demand.OfShift s -> ofShift(s, i, d);
            case Demand.OfHours h -> ofHours(h, i, d);
          }
        }
      }
    }
    needs = found.size();
    parts = partCount;
    demandOf = found.stream().mapToInt(f -> f[0]).toArray();
    dayOf = found.stream().mapToInt(f -> f[1]).toArray();
    minimum = found.stream().mapToInt(f -> f[2]).toArray();
    wanted = found.stream().mapToInt(f -> f[3]).toArray();
    maximum = found.stream().mapToInt(f -> f[4]).toArray();
    partAt = new int[needs + 1];
    for (int i = 0; i < needs; i++) {
      partAt[i] = found.get(i)[5];
    }
    partAt[needs] = parts;
    gifts = lists.stream().map(g -> g.toArray(Gift[]::new)).toArray(Gift[][]::new);
    past = new int[parts];
    pastGifts.forEach(g -> past[g[0]]++);
  }

  private static Optional<String> skill(Demand demand) {
    return switch (demand) {
      case Demand.OfShift d -> d.skill();
      case Demand.OfHours d -> d.skill();
    };
  }

  private boolean isEligible(Optional<String> skill, int n) {
    return skill.map(grid.doctor(n).skills()::contains).orElse(true);
  }

  private void ofShift(Demand.OfShift demand, int index, int d) {
    int s = grid.code(demand.shift()) - 1;
    lists.get(d * grid.shifts + s).add(new Gift(found.size(), index, partCount, partCount));
    need(demand, index, d, demand.maximum().orElse(-1), 1);
  }

  private void need(Demand demand, int index, int d, int most, int partsOfIt) {
    found.add(new int[] {index, d, demand.minimum(), demand.wanted(), most, partCount});
    partCount += partsOfIt;
  }

  /** Of a rota that ends, the hours after its last midnight are left to the next. */
  private void ofHours(Demand.OfHours demand, int index, int d) {
    LocalDate day = grid.day(d);
    boolean nextDay = !demand.to().isAfter(demand.from());
    long from = grid.time.minute(day, demand.from());
    long to = grid.time.minute(nextDay ? day.plusDays(1) : day, demand.to());
    if (!grid.cyclic) {
      to = Math.min(to, grid.time.startOf(grid.day(grid.days)));
    }
    if (from >= to) {
      return;
    }
    Span hours = new Span(from, to);
    List<Stint> around = around(d, hours);
    List<List<Stint>> past = new ArrayList<>();
    TreeSet<Long> cuts = new TreeSet<>(List.of(from, to));
    around.forEach(s -> cut(cuts, s, hours));
    for (int n = 0; n < grid.doctors; n++) {
      past.add(isEligible[index][n] ? past(n, d, hours) : List.of());
      past.getLast().forEach(s -> cut(cuts, s, hours));
    }
    List<Long> starts = List.copyOf(cuts.headSet(to));
    for (Stint stint : around) {
      int there = Math.floorMod(grid.plan.horizon().index(stint.day()), grid.days);
      int s = grid.code(stint.shift().id()) - 1;
      int first = starts.indexOf(Math.max(from, stint.start()));
      int last = starts.size() - 1;
      while (starts.get(last) >= stint.end()) {
        last--;
      }
      lists
          .get(there * grid.shifts + s)
          .add(new Gift(found.size(), index, partCount + first, partCount + last));
    }
    for (List<Stint> stints : past) {
      for (int p = 0; p < starts.size(); p++) {
        long minute = starts.get(p);
        if (stints.stream().anyMatch(s -> s.start() <= minute && minute < s.end())) {
          pastGifts.add(new int[] {partCount + p});
        }
      }
    }
    need(demand, index, d, -1, starts.size());
  }

  private static void cut(TreeSet<Long> cuts, Stint stint, Span hours) {
    cuts.add(Math.clamp(stint.start(), hours.from(), hours.to()));
    cuts.add(Math.clamp(stint.end(), hours.from(), hours.to()));
  }

  /** Shifts that may be given, with any minute in some hours. */
  private List<Stint> around(int d, Span hours) {
    List<Stint> stints = new ArrayList<>();
    for (int there = d - 1; there <= d + 1; there++) {
      for (Shift shift : grid.plan.shifts()) {
        if (!shift.isOnCall() && (grid.cyclic || there >= 0 && there < grid.days)) {
          Stint stint = grid.time.stint(new Duty("", grid.day(there), shift.id()), shift, true);
          if (stint.time().overlap(hours) > 0) {
            stints.add(stint);
          }
        }
      }
    }
    return stints;
  }

  private List<Stint> past(int n, int d, Span hours) {
    List<Stint> stints = new ArrayList<>();
    for (int there = grid.before + d - 1; there < grid.before; there++) {
      grid.entries.stints(grid.past[n][there]).stream()
          .filter(s -> !s.isOnCall() && s.time().overlap(hours) > 0)
          .forEach(stints::add);
    }
    return stints;
  }
}
