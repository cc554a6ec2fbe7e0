package parley.rota.solve;

import java.util.ArrayList;
import java.util.List;
import parley.rota.check.Kinds;
import parley.rota.check.Span;
import parley.rota.check.Stint;
import parley.rota.rules.Rule;
import parley.rota.rules.RunOf;

/**
 * Duties as numbers. An entry is what someone does on a day: 0 nothing; then each shift on each
 * day; then the duties of before, of which a day may have several, which make one entry. Times are
 * minutes as they pass, from a common start.
 */
final class Entries {

  static final int ANY = 1;
  static final int LONG = 2;
  static final int LATE = 4;
  static final int NIGHT = 8;
  static final int SHIFT = 16;
  static final int ON_CALL = 32;

  /** On call with little work, by the first rule on that; those after it have the next bits. */
  static final int QUIET = 64;

  final int[] flags;
  final int[] start;
  final int[] end;
  final int[] shiftStart;
  final int[] shiftEnd;
  final int[] onCallStart;
  final int[] onCallEnd;
  final int[] onCalls;

  /** Minutes of work, each once. */
  final int[] work;

  /** By kind of run and entry: the end of the last duty of that kind. */
  final int[][] kindEnd;

  /**
   * Where the stretches of work of an entry begin in {@link #spanFrom}; those of the next end it.
   */
  final int[] spanAt;

  final int[] spanFrom;
  final int[] spanTo;

  private final List<List<Stint>> stints;

  private Entries(
      List<List<Stint>> stints, Kinds kinds, List<Rule.LowIntensityRun> quiet, long base) {
    this.stints = stints;
    int size = stints.size();
    flags = new int[size];
    start = new int[size];
    end = new int[size];
    shiftStart = new int[size];
    shiftEnd = new int[size];
    onCallStart = new int[size];
    onCallEnd = new int[size];
    onCalls = new int[size];
    work = new int[size];
    kindEnd = new int[RunOf.values().length][size];
    spanAt = new int[size + 1];
    List<Span> spans = new ArrayList<>();
    for (int e = 0; e < size; e++) {
      spanAt[e] = spans.size();
      read(e, kinds, base);
      for (Span span : merged(stints.get(e))) {
        spans.add(span);
        work[e] += (int) span.minutes();
      }
      for (int q = 0; q < quiet.size(); q++) {
        if (isQuiet(stints.get(e), quiet.get(q))) {
          flags[e] |= QUIET << q;
        }
      }
    }
    spanAt[size] = spans.size();
    spanFrom = spans.stream().mapToInt(s -> (int) (s.from() - base)).toArray();
    spanTo = spans.stream().mapToInt(s -> (int) (s.to() - base)).toArray();
  }

  /**
   * @param stints the duties of each entry; of the first, none
   * @param base the minute from which others are counted
   */
  static Entries of(
      List<List<Stint>> stints, Kinds kinds, List<Rule.LowIntensityRun> quiet, long base) {
    return new Entries(stints, kinds, quiet, base);
  }

  private void read(int e, Kinds kinds, long base) {
    for (Stint stint : stints.get(e)) {
      int from = (int) (stint.start() - base);
      int to = (int) (stint.end() - base);
      boolean first = flags[e] == 0;
      start[e] = first ? from : Math.min(start[e], from);
      end[e] = first ? to : Math.max(end[e], to);
      for (RunOf kind : RunOf.values()) {
        if (kinds.in(kind).test(stint)) {
          boolean none = (flags[e] & bit(kind)) == 0;
          flags[e] |= bit(kind);
          kindEnd[kind.ordinal()][e] = none ? to : Math.max(kindEnd[kind.ordinal()][e], to);
        }
      }
      if (stint.isOnCall()) {
        boolean none = onCalls[e] == 0;
        onCallStart[e] = none ? from : Math.min(onCallStart[e], from);
        onCallEnd[e] = none ? to : Math.max(onCallEnd[e], to);
        onCalls[e]++;
        flags[e] |= ON_CALL;
      } else {
        boolean none = (flags[e] & SHIFT) == 0;
        shiftStart[e] = none ? from : Math.min(shiftStart[e], from);
        shiftEnd[e] = none ? to : Math.max(shiftEnd[e], to);
        flags[e] |= SHIFT;
      }
    }
  }

  /** The flag of a kind of run. */
  static int bit(RunOf kind) {
    return switch (kind) {
      case ANY -> ANY;
      case LONG -> LONG;
      case LONG_LATE -> LATE;
      case NIGHT -> NIGHT;
    };
  }

  private static boolean isQuiet(List<Stint> day, Rule.LowIntensityRun rule) {
    return !day.isEmpty()
        && day.stream().allMatch(Stint::isOnCall)
        && day.stream().mapToLong(Stint::workMinutes).sum() <= rule.workMinutesADay()
        && day.stream().mapToInt(s -> s.work().size()).sum() <= rule.episodesADay();
  }

  /** Stretches of work in the order of time, those that touch or overlap made one. */
  static List<Span> merged(List<Stint> stints) {
    List<Span> all = new ArrayList<>();
    stints.stream()
        .flatMap(s -> s.work().stream())
        .sorted((a, b) -> Long.compare(a.from(), b.from()))
        .forEach(span -> {
          if (!all.isEmpty() && all.getLast().to() >= span.from()) {
            Span last = all.removeLast();
            all.add(new Span(last.from(), Math.max(last.to(), span.to())));
          } else {
            all.add(span);
          }
        });
    return all;
  }

  int size() {
    return stints.size();
  }

  /** The duties of an entry. */
  List<Stint> stints(int entry) {
    return stints.get(entry);
  }

  /** Minutes of work of an entry from one minute to another. */
  int workIn(int entry, int from, int to) {
    int minutes = 0;
    for (int k = spanAt[entry]; k < spanAt[entry + 1]; k++) {
      minutes += Math.max(0, Math.min(spanTo[k], to) - Math.max(spanFrom[k], from));
    }
    return minutes;
  }

  /** Minutes that are work of both of two entries, from one minute to another. */
  int bothIn(int one, int other, int from, int to) {
    int minutes = 0;
    for (int k = spanAt[one]; k < spanAt[one + 1]; k++) {
      minutes += workIn(other, Math.max(from, spanFrom[k]), Math.min(to, spanTo[k]));
    }
    return minutes;
  }
}
