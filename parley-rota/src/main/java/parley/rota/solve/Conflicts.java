package parley.rota.solve;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.rota.check.Breach;
import parley.rota.check.PlanFault;
import parley.rota.model.Absence;

/**
 * Finds out whether there is a rota at all and, if not, why: each rule, demand, absence and fixed
 * day is an assumption of the solver's, which names those that clash; then as many as can be are
 * taken away, first in halves, then one by one.
 */
final class Conflicts {

  /**
   * What was found.
   *
   * @param codes of a rota that breaks nothing in the model
   */
  record Outcome(Optional<Conflict> conflict, Optional<int[][]> codes) {}

  private static final Comparator<Conflict.Item> ORDER =
      Comparator.comparingInt(Conflicts::rank).thenComparing(Conflict.Item::toString);

  private final CpRota rota;
  private final Map<Integer, Conflict.Item> itemOf = new LinkedHashMap<>();
  private final double units;
  private final long seed;
  private final Brake brake;
  private double spent;

  private Conflicts(Parts parts, double units, long seed, Brake brake) {
    rota = CpRota.guarded(parts);
    rota.guards().forEach((item, literal) -> itemOf.put(literal.getIndex(), item));
    this.units = units;
    this.seed = seed;
    this.brake = brake;
  }

  static Outcome find(Parts parts, double units, long seed, Brake brake) {
    return new Conflicts(parts, units, seed, brake).find();
  }

  private enum Answer {
    POSSIBLE,
    IMPOSSIBLE,
    UNKNOWN
  }

  private Outcome find() {
    List<Conflict.Item> all = List.copyOf(rota.guards().keySet());
    List<Conflict.Item> core = new ArrayList<>(all);
    List<int[][]> found = new ArrayList<>();
    Answer first = ask(core, units / 2, found);
    if (first != Answer.IMPOSSIBLE) {
      return new Outcome(Optional.empty(), found.stream().findFirst());
    }
    boolean minimal = true;
    for (int size = Math.max(1, core.size() / 2); size > 0; size /= 2) {
      minimal = true;
      int from = 0;
      while (from < core.size()) {
        List<Conflict.Item> fewer = new ArrayList<>(core);
        fewer.subList(from, Math.min(core.size(), from + size)).clear();
        Answer answer = spent < units ? ask(fewer, units / 8, new ArrayList<>()) : Answer.UNKNOWN;
        if (answer == Answer.IMPOSSIBLE) {
          List<Conflict.Item> smaller = fewer;
          core.removeIf(i -> !smaller.contains(i));
        } else {
          minimal &= answer == Answer.POSSIBLE;
          from += size;
        }
      }
    }
    core.sort(ORDER);
    return new Outcome(Optional.of(new Conflict(core, true, minimal)), Optional.empty());
  }

  /** Whether some can all hold; if not, those that clash are left in the list. */
  private Answer ask(List<Conflict.Item> items, double most, List<int[][]> found) {
    rota.model.clearAssumptions();
    rota.model.addAssumptions(
        items.stream().map(i -> rota.guard(i).orElseThrow()).toArray(Literal[]::new));
    CpSolver solver = Prover.solver(most, seed);
    Answer answer =
        brake.run(
            solver,
            () ->
                switch (solver.solve(rota.model)) {
                  case OPTIMAL, FEASIBLE -> Answer.POSSIBLE;
                  case INFEASIBLE -> Answer.IMPOSSIBLE;
                  case UNKNOWN, MODEL_INVALID, UNRECOGNIZED -> Answer.UNKNOWN;
                });
    spent += 0.01 + solver.response().getDeterministicTime() / Prover.SECONDS_A_UNIT;
    if (answer == Answer.POSSIBLE) {
      found.add(rota.read(solver));
    }
    if (answer == Answer.IMPOSSIBLE) {
      Set<Conflict.Item> clash = new HashSet<>();
      for (int index : solver.sufficientAssumptionsForInfeasibility()) {
        Conflict.Item item = itemOf.get(index);
        if (item != null) {
          clash.add(item);
        }
      }
      items.removeIf(i -> !clash.contains(i));
    }
    return answer;
  }

  private static int rank(Conflict.Item item) {
    return switch (item) {
      case Conflict.Item.OfRule i -> 0;
      case Conflict.Item.OfDemand i -> 1;
      case Conflict.Item.OfFixed i -> 2;
      case Conflict.Item.OfAbsence i -> 3;
      case Conflict.Item.OfNeverOn i -> 4;
    };
  }

  /** What a rota does not keep, where nothing is proven. */
  static Conflict ofLeastBad(Parts parts, Verified best) {
    Set<Conflict.Item> items = new HashSet<>();
    for (Breach breach : best.answer().breaches()) {
      if (!breach.clause().mayBeAgreed()) {
        items.add(new Conflict.Item.OfRule(breach.rule()));
      }
    }
    for (PlanFault fault : best.answer().faults()) {
      if (fault.kind().isOfDemand()) {
        items.add(new Conflict.Item.OfDemand(fault.who()));
      } else if (fault.kind() == PlanFault.Kind.NEVER_ON) {
        items.add(new Conflict.Item.OfNeverOn(fault.who()));
      } else if (fault.kind() == PlanFault.Kind.ABSENT) {
        for (Absence absence : parts.grid().plan.absences()) {
          if (absence.doctor().equals(fault.who()) && absence.covers(fault.day())) {
            items.add(new Conflict.Item.OfAbsence(absence));
          }
        }
      }
    }
    return new Conflict(items.stream().sorted(ORDER).toList(), false, false);
  }
}
