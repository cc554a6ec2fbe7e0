package parley.rota.solve;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import parley.rota.rules.Rule;
import parley.rota.rules.RunOf;

/**
 * Puts the rules of one row into a solver's model. Every constraint follows from the rules, so that
 * a bound or a proof of the model holds; what is not put in, as rest on call between two duties
 * that both cut into it, is left to the checker.
 */
final class CpRows {

  private final CpRota cp;
  private final Grid grid;
  private final Entries e;
  private final RowRules rules;

  CpRows(CpRota cp) {
    this.cp = cp;
    grid = cp.grid;
    e = grid.entries;
    rules = grid.rules;
  }

  void add(int n) {
    for (int i = 0; i < rules.pairs.size(); i++) {
      pairs(n, i);
    }
    boolean eased = grid.lowIntensity[n] && !rules.eased.isEmpty();
    for (RowRules.Run run : rules.runs) {
      if (isHard(run.rule()) && !(eased && run.flag() == Entries.ANY)) {
        runs(n, run.rule(), run.flag(), run.max());
        rest(n, run.rule(), run.flag(), run.kind(), run.max(), run.restMinutes(), false);
      }
    }
    if (eased) {
      easedRuns(n);
    }
    if (grid.lowIntensity[n]) {
      rules.agreedRuns.stream()
          .filter(r -> isHard(r.rule()))
          .forEach(r -> runs(n, r.rule(), r.flag(), r.max()));
    }
    for (Rule.RestAfterNights rule : rules.nights) {
      if (isHard(rule)) {
        int kind = RunOf.NIGHT.ordinal();
        rest(n, rule, Entries.NIGHT, kind, rule.minNights(), rule.restMinutes(), true);
      }
    }
    for (Rule.HoursInWindow rule : rules.windows) {
      if (isHard(rule)) {
        windows(n, rule);
      }
    }
    for (Rule.OnCallsInDays rule : rules.onCallsInDays) {
      if (isHard(rule)) {
        onCalls(n, rule);
      }
    }
    rules.weekends.forEach(r -> weekends(n, r));
    rules.averages.forEach(r -> averages(n, r));
  }

  private static boolean isHard(Rule rule) {
    return !rule.clause().mayBeAgreed();
  }

  private Optional<Literal> guard(Rule rule) {
    return cp.guard(new Conflict.Item.OfRule(rule.clause().id()));
  }

  private int day(int at) {
    return Math.floorMod(at - grid.before, grid.days);
  }

  private boolean isOpen(int at) {
    return grid.cyclic || at >= grid.before && at < grid.before + grid.days;
  }

  /** Adds what stands on a day of the row, each entry with its weight. */
  private void put(CpSum sum, int n, int at, IntUnaryOperator weight) {
    if (at < 0 || at >= grid.width) {
      return;
    }
    if (!isOpen(at)) {
      int past = grid.past[n][at];
      sum.add(past > 0 ? weight.applyAsInt(past) : 0);
      return;
    }
    for (int c = 1; c < grid.codes; c++) {
      BoolVar x = cp.find(n, day(at), c);
      if (x != null) {
        sum.add(x, weight.applyAsInt(grid.entryAt(at, c)));
      }
    }
  }

  private IntUnaryOperator has(int flag) {
    return entry -> (e.flags[entry] & flag) != 0 ? 1 : 0;
  }

  private void pairs(int n, int i) {
    RowRules.Pair pair = rules.pairs.get(i);
    if (grid.lowIntensity[n] && !pair.agreedToo()
        || pair.rule().map(r -> !isHard(r)).orElse(false)) {
      return;
    }
    Optional<Literal> guard = pair.rule().flatMap(this::guard);
    for (int d = 0; d < grid.days; d++) {
      int at = grid.before + d;
      for (int apart = 1; apart <= pair.reach(); apart++) {
        int earlier = at - apart;
        if (isOpen(earlier)) {
          int distance = apart;
          exclude(
              n,
              earlier,
              at,
              code -> later -> grid.pairs.isBad(grid, i, distance, code, later),
              guard);
        }
      }
    }
  }

  private interface Followers {
    IntPredicate of(int code);
  }

  /**
   * Of codes of one day and entries of another, not both; codes with the same followers at once.
   */
  private void exclude(
      int n, int earlier, int later, Followers followers, Optional<Literal> guard) {
    Map<List<Integer>, CpSum> groups = new HashMap<>();
    List<List<Integer>> order = new ArrayList<>();
    for (int one = 1; one < grid.codes; one++) {
      BoolVar x = cp.find(n, day(earlier), one);
      if (x != null) {
        List<Integer> bad = bad(n, later, followers.of(one));
        if (!bad.isEmpty()) {
          if (!groups.containsKey(bad)) {
            order.add(bad);
          }
          groups.computeIfAbsent(bad, k -> new CpSum()).add(x, 1);
        }
      }
    }
    for (List<Integer> bad : order) {
      CpSum sum = groups.getOrDefault(bad, new CpSum());
      bad.forEach(c -> sum.add(cp.get(n, day(later), c), 1));
      sum.atMost(cp.model, 1, guard);
    }
  }

  private List<Integer> bad(int n, int at, IntPredicate isBad) {
    List<Integer> bad = new ArrayList<>();
    for (int c = 1; c < grid.codes; c++) {
      if (cp.find(n, day(at), c) != null && isBad.test(grid.entryAt(at, c))) {
        bad.add(c);
      }
    }
    return bad;
  }

  private void runs(int n, Rule rule, int flag, int max) {
    for (int at = grid.before; at < grid.before + grid.days; at++) {
      CpSum sum = new CpSum();
      for (int back = 0; back <= max; back++) {
        put(sum, n, at - back, has(flag));
      }
      sum.atMost(cp.model, max, guard(rule));
    }
  }

  /** No run is longer than the longer of both kinds; which of them it is is left to the checker. */
  private void easedRuns(int n) {
    int max = rules.eased.stream().mapToInt(Rule.LowIntensityRun::maxDays).max().orElse(0);
    for (RowRules.Run run : rules.runs) {
      if (run.flag() == Entries.ANY && isHard(run.rule())) {
        runs(n, run.rule(), Entries.ANY, Math.max(max, run.max()));
      }
    }
  }

  /**
   * After a run, no duty that starts before the rest is over.
   *
   * @param orMore whether the rest is asked of longer runs, too; else there are none
   */
  private void rest(
      int n, Rule rule, int flag, int kind, int length, int restMinutes, boolean orMore) {
    if (restMinutes == 0) {
      return;
    }
    int first = grid.cyclic ? grid.before : 0;
    for (int at = first; at < grid.before + grid.days; at++) {
      for (int apart = 1; apart <= RowRules.days(restMinutes); apart++) {
        int next = at + apart;
        if (next < grid.width && isOpen(next)) {
          rest(n, rule, flag, kind, length, restMinutes, orMore && apart > 1, at, next);
        }
      }
    }
  }

  private void rest(
      int n,
      Rule rule,
      int flag,
      int kind,
      int length,
      int restMinutes,
      boolean mayGoOn,
      int at,
      int next) {
    Map<List<Integer>, CpSum> groups = new HashMap<>();
    List<List<Integer>> order = new ArrayList<>();
    if (isOpen(at)) {
      for (int c = 1; c < grid.codes; c++) {
        BoolVar x = cp.find(n, day(at), c);
        int entry = grid.entryAt(at, c);
        if (x != null && (e.flags[entry] & flag) != 0) {
          List<Integer> bad = tooSoon(n, entry, kind, flag, restMinutes, at, next);
          if (!groups.containsKey(bad)) {
            order.add(bad);
          }
          groups.computeIfAbsent(bad, k -> new CpSum()).add(x, 1);
        }
      }
    } else if ((e.flags[grid.past[n][at]] & flag) != 0) {
      List<Integer> bad = tooSoon(n, grid.past[n][at], kind, flag, restMinutes, at, next);
      order.add(bad);
      groups.put(bad, new CpSum().add(1));
    }
    for (List<Integer> bad : order) {
      if (bad.isEmpty()) {
        continue;
      }
      CpSum sum = groups.getOrDefault(bad, new CpSum());
      for (int back = 1; back < length; back++) {
        put(sum, n, at - back, has(flag));
      }
      bad.forEach(c -> sum.add(cp.get(n, day(next), c), 1));
      if (mayGoOn) {
        put(sum, n, at + 1, entry -> -has(flag).applyAsInt(entry));
      }
      sum.atMost(cp.model, length, guard(rule));
    }
  }

  private List<Integer> tooSoon(
      int n, int entry, int kind, int flag, int restMinutes, int at, int next) {
    int end = e.kindEnd[kind][entry];
    return bad(
        n,
        next,
        later ->
            e.start[later] < end + restMinutes
                && e.end[later] > end
                && (next > at + 1 || (e.flags[later] & flag) == 0));
  }

  /** The most work is in a stretch that starts where work starts. */
  private void windows(int n, Rule.HoursInWindow rule) {
    int reach = RowRules.days(rule.windowMinutes());
    for (int at = grid.cyclic ? grid.before : 0; at < grid.before + grid.days; at++) {
      TreeSet<Integer> starts = new TreeSet<>();
      if (isOpen(at)) {
        for (int c = 1; c < grid.codes; c++) {
          if (cp.find(n, day(at), c) != null) {
            spans(grid.entryAt(at, c), starts);
          }
        }
      } else {
        spans(grid.past[n][at], starts);
      }
      for (int from : starts) {
        int to = from + rule.windowMinutes();
        CpSum sum = new CpSum();
        for (int day = at - 1; day <= at + reach; day++) {
          int there = day;
          put(
              sum,
              n,
              day,
              entry -> Math.max(0, e.workIn(entry, from, to) - shared(n, there, entry)));
        }
        sum.atMost(cp.model, rule.maxMinutes(), guard(rule));
      }
    }
  }

  private void spans(int entry, TreeSet<Integer> starts) {
    for (int k = e.spanAt[entry]; k < e.spanAt[entry + 1]; k++) {
      starts.add(e.spanFrom[k]);
    }
  }

  /** The most minutes that an entry can share with one of the day before, which count once. */
  private int shared(int n, int at, int entry) {
    if (at == 0) {
      return 0;
    }
    int most = 0;
    for (int c = 1; c < grid.codes; c++) {
      int earlier = grid.entryAt(at - 1, c);
      if (e.end[earlier] > e.start[entry]) {
        most = Math.max(most, bothOfOtherKinds(earlier, entry));
      }
    }
    return Math.max(most, bothOfOtherKinds(grid.past[n][at - 1], entry));
  }

  private int bothOfOtherKinds(int earlier, int entry) {
    boolean other = ((e.flags[earlier] ^ e.flags[entry]) & Entries.ON_CALL) != 0;
    return other ? e.bothIn(earlier, entry, Integer.MIN_VALUE, Integer.MAX_VALUE) : 0;
  }

  private void onCalls(int n, Rule.OnCallsInDays rule) {
    int max = grid.lowIntensity[n] ? rule.agreedMax() : rule.max();
    for (int at = grid.before; at < grid.before + grid.days; at++) {
      CpSum sum = new CpSum();
      for (int back = 0; back < rule.days(); back++) {
        put(sum, n, at - back, entry -> e.onCalls[entry]);
      }
      sum.atMost(cp.model, max, guard(rule));
    }
  }

  private void weekends(int n, Rule.WeekendFrequency rule) {
    CpSum sum = new CpSum();
    for (int m = 0; m < cp.marks.count; m++) {
      if (cp.marks.kind[m] == Marks.WORKED_WEEKEND && cp.marks.counts[n][m]) {
        cp.addMark(sum, n, m, 1);
      }
    }
    long limit = (long) cp.marks.weekends[n] * rule.worked() / rule.of();
    if (isHard(rule)) {
      sum.atMost(cp.model, limit, guard(rule));
    } else {
      cp.lift()
          .ifPresent(lifted -> {
            cp.hint(lifted, cp.hinted(sum) > limit ? 1 : 0);
            sum.add(lifted, -cp.marks.weekends[n]);
            sum.atMost(cp.model, limit, Optional.empty());
          });
    }
  }

  private void averages(int n, Rule.AverageHours rule) {
    long limit = Averages.limit(grid, n, rule);
    int window = Averages.window(grid, rule);
    Optional<BoolVar> lifted = isHard(rule) ? Optional.empty() : cp.lift();
    for (int start = 0; start < Averages.starts(grid, rule); start++) {
      CpSum sum = new CpSum();
      long counted = 0;
      for (int i = start; i < start + window; i++) {
        int d = i % grid.days;
        if (grid.counts[n][d]) {
          counted++;
          put(sum, n, grid.before + d, entry -> 7 * e.work[entry]);
        }
      }
      if (counted > 0 && isHard(rule)) {
        sum.atMost(cp.model, limit * counted, guard(rule));
      } else if (counted > 0 && lifted.isPresent()) {
        if (cp.hinted(sum) > limit * counted) {
          cp.hint(lifted.get(), 1);
        }
        sum.add(lifted.get(), -(7L * 24 * 60 * window));
        sum.atMost(cp.model, limit * counted, Optional.empty());
      }
    }
  }
}
