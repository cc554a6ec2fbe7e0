package parley.rota.solve;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.rota.model.Demand;
import parley.rota.model.Doctor;
import parley.rota.model.Fixed;

/**
 * A plan as a model of the constraint solver: a variable for each doctor, day and shift; the rules
 * of {@link CpRows}; demand; and the score as the objective. Some rows may be left as they are, and
 * are then numbers. Guarded, each rule, demand, absence and fixed day holds only if its literal
 * does, and there is no objective.
 */
final class CpRota {

  final Grid grid;
  final Marks marks;
  final CpModel model = new CpModel();

  private final DemandGrid demand;
  private final Loads loads;
  private final Totals totals;
  private final int[][] code;
  private final boolean[] isFree;
  private final boolean isGuarded;
  private final @Nullable BoolVar[][] cells;
  private final Map<Conflict.Item, BoolVar> guards = new LinkedHashMap<>();
  private final Map<Set<Integer>, BoolVar> markVariables = new HashMap<>();
  private final CpSum cost = new CpSum();

  /** By index of a variable: what it is in the rota that the search starts from. */
  private final Map<Integer, Long> hints = new TreeMap<>();

  private CpRota(Parts parts, int[][] code, boolean[] isFree, boolean isGuarded) {
    grid = parts.grid();
    marks = parts.marks();
    demand = parts.demand();
    loads = parts.loads();
    totals = parts.totals();
    this.code = code;
    this.isFree = isFree;
    this.isGuarded = isGuarded;
    cells = new @Nullable BoolVar[grid.doctors][grid.days * grid.codes];
    CpRows rows = new CpRows(this);
    for (int n = 0; n < grid.doctors; n++) {
      if (isFree[n]) {
        for (int d = 0; d < grid.days; d++) {
          addCells(n, d);
        }
        rows.add(n);
      }
    }
    addDemand();
    if (!isGuarded) {
      addWishes();
      addHours();
      addFairness();
      model.minimize(cost.all());
      hints.forEach((index, value) ->
          model.getBuilder().getSolutionHintBuilder().addVars(index).addValues(value));
    }
  }

  /**
   * A model with an objective.
   *
   * @param code what stands in rows that are not free, and a hint for those that are
   */
  static CpRota of(Parts parts, int[][] code, boolean[] isFree) {
    return new CpRota(parts, code, isFree, false);
  }

  /** A model of what may clash. */
  static CpRota guarded(Parts parts) {
    Grid grid = parts.grid();
    boolean[] all = new boolean[grid.doctors];
    Arrays.fill(all, true);
    return new CpRota(parts, new int[grid.doctors][grid.days], all, true);
  }

  /** The literal under which something holds; empty for always. */
  Optional<Literal> guard(Conflict.Item item) {
    return isGuarded
        ? Optional.of(guards.computeIfAbsent(item, i -> model.newBoolVar("g" + guards.size())))
        : Optional.empty();
  }

  /** All that may clash, in the order in which it was put in. */
  Map<Conflict.Item, BoolVar> guards() {
    return guards;
  }

  /** The variable of a code above 0, if the doctor may have it on the day. */
  @Nullable BoolVar find(int n, int d, int c) {
    return cells[n][d * grid.codes + c];
  }

  BoolVar get(int n, int d, int c) {
    BoolVar x = find(n, d, c);
    if (x == null) {
      throw new IllegalStateException("There is no variable for code %s.".formatted(c));
    }
    return x;
  }

  private void addCells(int n, int d) {
    List<Literal> day = new ArrayList<>();
    List<Fixed> fixed = grid.listFixed(n, d);
    for (int c = 1; c < grid.codes; c++) {
      List<Ban> bans = isGuarded ? grid.listBans(n, d, c - 1) : List.of();
      boolean out =
          isGuarded
              ? bans.stream().anyMatch(b -> b.item().isEmpty())
              : grid.isOut[n][d * grid.shifts + c - 1];
      if (!out) {
        BoolVar x = model.newBoolVar("");
        cells[n][d * grid.codes + c] = x;
        day.add(x);
        if (isGuarded) {
          bans.stream()
              .filter(b -> !b.mayBeAgreed())
              .flatMap(b -> b.item().stream())
              .flatMap(i -> guard(i).stream())
              .forEach(g -> model.addImplication(x, g.not()));
        } else {
          hints.put(x.getIndex(), code[n][d] == c ? 1L : 0L);
        }
      }
    }
    if (day.size() > 1) {
      model.addAtMostOne(day);
    }
    fixed.forEach(f -> fix(n, d, f));
  }

  private void fix(int n, int d, Fixed fixed) {
    Optional<Literal> guard = guard(new Conflict.Item.OfFixed(fixed));
    int wanted = fixed.shift().map(grid::code).orElse(0);
    CpSum right = new CpSum();
    CpSum wrong = new CpSum();
    for (int c = 1; c < grid.codes; c++) {
      BoolVar x = find(n, d, c);
      if (x != null) {
        (c == wanted ? right : wrong).add(x, 1);
      }
    }
    wrong.atMost(model, 0, guard);
    if (wanted > 0) {
      right.atLeast(model, 1, guard);
    }
  }

  /**
   * A literal, which costs, for a rule that an agreement lifts for a doctor: if it holds, some sum
   * may be above a limit. None if guarded.
   */
  Optional<BoolVar> lift() {
    if (isGuarded) {
      return Optional.empty();
    }
    BoolVar lifted = model.newBoolVar("");
    cost.add(lifted, grid.plan.weights().shortage());
    hint(lifted, 0);
    return Optional.of(lifted);
  }

  /** What a variable is in the rota that the search starts from. */
  void hint(LinearArgument variable, long value) {
    hints.put(variable.build().getVariableIndex(0), value);
  }

  /** What a sum is there. */
  long hinted(CpSum sum) {
    return sum.value(v -> hints.getOrDefault(v.build().getVariableIndex(0), 0L));
  }

  /** Adds whether a doctor's duties mark a weekend or a holiday. */
  void addMark(CpSum sum, int n, int mark, long weight) {
    if (marks.past[n][mark] > 0) {
      sum.add(weight);
      return;
    }
    Set<Integer> cellsOf = new TreeSet<>();
    Map<Integer, CpSum> days = new LinkedHashMap<>();
    CpSum any = new CpSum();
    for (int i = 0; i < marks.ofDuty.length; i++) {
      BoolVar x = find(n, i / grid.shifts, 1 + i % grid.shifts);
      if (x != null && contains(marks.ofDuty[i], mark)) {
        cellsOf.add(x.getIndex());
        days.computeIfAbsent(i / grid.shifts, d -> new CpSum()).add(x, 1);
        any.add(x, 1);
      }
    }
    if (cellsOf.isEmpty()) {
      return;
    }
    BoolVar marked = markVariables.get(cellsOf);
    if (marked == null) {
      BoolVar fresh = model.newBoolVar("");
      hint(fresh, Math.min(1, hinted(any)));
      days.values().forEach(day -> day.add(fresh, -1).atMost(model, 0, Optional.empty()));
      any.add(fresh, -1).atLeast(model, 0, Optional.empty());
      markVariables.put(cellsOf, fresh);
      marked = fresh;
    }
    sum.add(marked, weight);
  }

  private static boolean contains(int[] all, int one) {
    for (int each : all) {
      if (each == one) {
        return true;
      }
    }
    return false;
  }

  private void addDemand() {
    CpSum[] there = new CpSum[demand.parts];
    for (int p = 0; p < demand.parts; p++) {
      there[p] = new CpSum().add(demand.past[p]);
    }
    for (int n = 0; n < grid.doctors; n++) {
      for (int i = 0; i < demand.gifts.length; i++) {
        int d = i / grid.shifts;
        int c = 1 + i % grid.shifts;
        BoolVar x = find(n, d, c);
        boolean stands = !isFree[n] && code[n][d] == c;
        for (DemandGrid.Gift gift :
            x == null && !stands ? new DemandGrid.Gift[0] : demand.gifts[i]) {
          if (demand.isEligible[gift.demand()][n]) {
            for (int p = gift.firstPart(); p <= gift.lastPart(); p++) {
              if (x == null) {
                there[p].add(1);
              } else {
                there[p].add(x, 1);
              }
            }
          }
        }
      }
    }
    for (int need = 0; need < demand.needs; need++) {
      addNeed(need, there);
    }
  }

  private void addNeed(int need, CpSum[] there) {
    Demand of = grid.plan.demand().get(demand.demandOf[need]);
    Optional<Literal> guard = guard(new Conflict.Item.OfDemand(of.id()));
    int most = demand.wanted[need] - demand.minimum[need];
    Optional<IntVar> missing =
        isGuarded || most == 0 || grid.plan.weights().shortage() == 0
            ? Optional.empty()
            : Optional.of(model.newIntVar(0, most, ""));
    missing.ifPresent(m -> cost.add(m, grid.plan.weights().shortage()));
    for (int p = demand.partAt[need]; p < demand.partAt[need + 1]; p++) {
      CpSum part = there[p];
      long lacking = Math.clamp(demand.wanted[need] - hinted(part), 0, most);
      missing.ifPresent(m -> hint(m, Math.max(hinted(new CpSum().add(m, 1)), lacking)));
      if (part.isConstant() && part.constant() >= demand.wanted[need]) {
        continue;
      }
      if (demand.minimum[need] > 0) {
        part.atLeast(model, demand.minimum[need], guard);
      }
      missing.ifPresent(m ->
          new CpSum().add(part, 1).add(m, 1).atLeast(model, demand.wanted[need], Optional.empty()));
      if (demand.maximum[need] >= 0 && !part.isConstant()) {
        var limit = model.addLessOrEqual(part.all(), demand.maximum[need]);
        guard.ifPresent(limit::onlyEnforceIf);
      }
    }
  }

  private void addWishes() {
    for (int n = 0; n < grid.doctors; n++) {
      for (int d = 0; d < grid.days; d++) {
        int off = Wishes.cost(grid, n, d, 0);
        cost.add(isFree[n] ? off : Wishes.cost(grid, n, d, code[n][d]));
        for (int c = 1; c < grid.codes && isFree[n]; c++) {
          BoolVar x = find(n, d, c);
          if (x != null) {
            cost.add(x, Wishes.cost(grid, n, d, c) - off);
          }
        }
      }
    }
  }

  private void addHours() {
    for (int n = 0; n < grid.doctors; n++) {
      Doctor doctor = grid.doctor(n);
      long days = grid.daysCounted[n];
      if (!isFree[n] || doctor.weeklyMinutes().isEmpty() || days == 0) {
        continue;
      }
      CpSum off = new CpSum().add(-(doctor.weeklyMinutes().get() * days));
      for (int d = 0; d < grid.days; d++) {
        for (int c = 1; c < grid.codes && grid.counts[n][d]; c++) {
          BoolVar x = find(n, d, c);
          if (x != null) {
            off.add(x, 7L * grid.entries.work[grid.entry(d, c)]);
          }
        }
      }
      long hour = 60 * days;
      IntVar hours = model.newIntVar(0, 24 * 7, "");
      hint(hours, Math.abs(hinted(off)) / hour);
      atLeastFloor(hours, off, 1, hour);
      atLeastFloor(hours, off, -1, hour);
      cost.add(hours, grid.plan.weights().hours());
    }
  }

  /** A variable is at least the sum times the sign over a divisor, rounded down. */
  private void atLeastFloor(LinearArgument variable, CpSum sum, int sign, long divisor) {
    new CpSum()
        .add(variable, divisor)
        .add(sum, -sign)
        .atLeast(model, 1 - divisor, Optional.empty());
  }

  private void addFairness() {
    for (int b = 0; b < loads.burdens; b++) {
      for (int g = 0; g < loads.members.length; g++) {
        if (loads.members[g].length > 1) {
          addSpread(b, g);
        }
      }
    }
  }

  private void addSpread(int b, int g) {
    IntVar most = model.newIntVar(0, Integer.MAX_VALUE / 2, "");
    IntVar least = model.newIntVar(0, Integer.MAX_VALUE / 2, "");
    model.addGreaterOrEqual(LinearExpr.newBuilder().add(most).addTerm(least, -1).build(), 0);
    long highest = 0;
    long lowest = Long.MAX_VALUE;
    CpSum together = new CpSum();
    for (int n : loads.members[g]) {
      CpSum units = units(b, n);
      CpSum load = new CpSum().add(1000L * loads.carried[b][n]);
      if (units.isConstant()) {
        load.add(1000L * grid.days * units.constant());
        together.add(units, 1);
      } else {
        IntVar count = model.newIntVar(0, units.most() + units.constant(), "");
        hint(count, hinted(units));
        model.addEquality(units.all(), count);
        load.add(count, 1000L * grid.days);
        together.add(count, 1);
      }
      highest = Math.max(highest, hinted(load) / loads.divisor[n]);
      lowest = Math.min(lowest, hinted(load) / loads.divisor[n]);
      atLeastFloor(most, load, 1, loads.divisor[n]);
      new CpSum().add(load, 1).add(least, -loads.divisor[n]).atLeast(model, 0, Optional.empty());
    }
    hint(most, highest);
    hint(least, lowest);
    cost.add(most, loads.weight[b]);
    cost.add(least, -loads.weight[b]);
    if (!together.isConstant()) {
      together.atLeast(model, totals.least(b, g), Optional.empty());
      model.addLessOrEqual(together.all(), totals.most(b, g));
    }
  }

  private CpSum units(int b, int n) {
    CpSum units = new CpSum();
    for (int i = 0; i < loads.ofDuty[b].length && loads.markKind[b] < 0; i++) {
      int d = i / grid.shifts;
      int c = 1 + i % grid.shifts;
      BoolVar x = find(n, d, c);
      if (x != null) {
        units.add(x, loads.ofDuty[b][i]);
      } else if (!isFree[n] && code[n][d] == c) {
        units.add(loads.ofDuty[b][i]);
      }
    }
    for (int m = 0; m < marks.count && loads.markKind[b] >= 0; m++) {
      if (marks.kind[m] == loads.markKind[b]) {
        addMarkOf(units, n, m);
      }
    }
    return units;
  }

  private void addMarkOf(CpSum units, int n, int mark) {
    if (isFree[n]) {
      addMark(units, n, mark, 1);
      return;
    }
    boolean marked = marks.past[n][mark] > 0;
    for (int d = 0; d < grid.days; d++) {
      marked |= code[n][d] > 0 && contains(marks.ofDuty[d * grid.shifts + code[n][d] - 1], mark);
    }
    units.add(marked ? 1 : 0);
  }

  /** The codes of a solution. */
  int[][] read(CpSolver solver) {
    int[][] found = Moves.copy(code);
    for (int n = 0; n < grid.doctors; n++) {
      for (int d = 0; d < grid.days && isFree[n]; d++) {
        found[n][d] = 0;
        for (int c = 1; c < grid.codes; c++) {
          BoolVar x = find(n, d, c);
          if (x != null && solver.booleanValue(x)) {
            found[n][d] = c;
          }
        }
      }
    }
    return found;
  }
}
