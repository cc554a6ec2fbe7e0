package parley.rota.solve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.rota.check.Stint;
import parley.rota.model.Absence;
import parley.rota.model.Doctor;
import parley.rota.rules.Rule;

/** Lists why a doctor may not have a shift on a day, by itself or beside the duties of before. */
final class Bans {

  private final Grid grid;
  private final Map<Integer, List<Ban>> ofDuty = new HashMap<>();

  Bans(Grid grid) {
    this.grid = grid;
  }

  List<Ban> list(int n, int d, int s) {
    List<Ban> bans = new ArrayList<>(ofDuty.computeIfAbsent(d * grid.shifts + s, k -> alone(d, s)));
    Doctor doctor = grid.doctor(n);
    LocalDate day = grid.day(d);
    if (!doctor.isInPostOn(day) || !doctor.canDo(grid.shift(s + 1))) {
      bans.add(Ban.FACT);
    }
    if (doctor.neverOn().contains(day.getDayOfWeek())) {
      bans.add(Ban.of(new Conflict.Item.OfNeverOn(doctor.id())));
    }
    absences(n, d, s, bans);
    past(n, d, s, bans);
    return bans;
  }

  private List<Ban> alone(int d, int s) {
    Stint stint = stint(d, s);
    return grid.rules.alone.stream()
        .filter(r -> r.isBad().test(stint))
        .map(r -> of(r.rule()))
        .toList();
  }

  private Stint stint(int d, int s) {
    return grid.entries.stints(grid.entry(d, s + 1)).getFirst();
  }

  private static Ban of(Rule rule) {
    return new Ban(
        Optional.of(new Conflict.Item.OfRule(rule.clause().id())), rule.clause().mayBeAgreed());
  }

  /** Days of leave, and the eve of leave if the duty runs past midnight. */
  private void absences(int n, int d, int s, List<Ban> bans) {
    List<Absence> mine =
        grid.plan.absences().stream().filter(a -> a.doctor().equals(grid.doctor(n).id())).toList();
    Stint stint = stint(d, s);
    LocalDate day = grid.day(d);
    for (Absence absence : mine) {
      LocalDate eve = absence.first().minusDays(1);
      boolean onEve = day.equals(eve) && stint.end() > grid.time.startOf(absence.first());
      if (grid.cyclic && grid.plan.horizon().has(absence.first())) {
        onEve =
            day.equals(eve.isBefore(grid.day(0)) ? eve.plusDays(grid.days) : eve)
                && stint.end() > grid.time.startOf(day.plusDays(1));
      } else if (grid.cyclic) {
        onEve = false;
      }
      boolean intoLeave =
          onEve
              && absence.kind() != Absence.Kind.ZERO
              && mine.stream().noneMatch(a -> a.covers(eve));
      if (absence.covers(day) || intoLeave) {
        bans.add(Ban.of(new Conflict.Item.OfAbsence(absence)));
      }
    }
  }

  /** Pairs with a duty of before. */
  private void past(int n, int d, int s, List<Ban> bans) {
    int entry = grid.entry(d, s + 1);
    for (RowRules.Pair pair : grid.rules.pairs) {
      if (!pair.agreedToo() && grid.lowIntensity[n]) {
        continue;
      }
      for (int apart = d + 1; apart <= Math.min(pair.reach(), d + grid.before); apart++) {
        int earlier = grid.past[n][grid.before + d - apart];
        if (earlier > 0 && pair.test().isBad(grid.entries, apart, earlier, entry)) {
          bans.add(pair.rule().map(Bans::of).orElse(Ban.FACT));
        }
      }
    }
    if (d == 0 && !grid.cyclic && (grid.entries.flags[entry] & Entries.SHIFT) != 0) {
      List<Stint> before =
          OnCallRests.together(
              grid.entries.stints(grid.past[n][grid.before - 2]),
              grid.entries.stints(grid.past[n][grid.before - 1]));
      for (Rule.AfterOnCall rule : grid.rules.afterOnCall) {
        if (grid.rules.isTooLong(rule, before, grid.entries.stints(entry))) {
          bans.add(of(rule));
        }
      }
    }
  }
}
