package parley.rota.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import parley.rota.rules.Rule;

/**
 * Work within any stretch of a length. The most work is in a stretch that starts where work starts
 * or ends where work ends; these are all looked at, of those that hold work of the rota. Of the
 * stretches with too much, the worst is told, then the worst of those that do not overlap it, and
 * so on.
 */
final class WindowJudge {

  private WindowJudge() {}

  private record Window(long start, long work) {}

  static List<Breach> judge(Rule.HoursInWindow rule, Line line) {
    List<Span> work = line.work();
    long length = rule.windowMinutes();
    List<Window> tooMuch = new ArrayList<>();
    for (long start : starts(line, work, length)) {
      Span span = new Span(start, start + length);
      long minutes = work.stream().mapToLong(span::overlap).sum();
      if (minutes > rule.maxMinutes()) {
        tooMuch.add(new Window(start, minutes));
      }
    }
    tooMuch.sort(
        Comparator.comparingLong(Window::work).reversed().thenComparingLong(Window::start));
    List<Window> told = new ArrayList<>();
    for (Window window : tooMuch) {
      if (told.stream().noneMatch(t -> overlap(t.start, window.start, length, line))) {
        told.add(window);
      }
    }
    return told.stream()
        .map(w ->
            line.breach(
                rule.clause(),
                new Span(w.start, w.start + length),
                w.work,
                rule.maxMinutes(),
                Breach.Unit.MINUTES))
        .toList();
  }

  private static TreeSet<Long> starts(Line line, List<Span> work, long length) {
    TreeSet<Long> starts = new TreeSet<>();
    for (Span span : work) {
      starts.add(span.from());
      starts.add(span.to() - length);
    }
    if (line.horizon().cyclic()) {
      long first = line.time().startOf(line.horizon().first());
      starts.removeIf(s -> s < first || s >= first + period(line));
      return starts;
    }
    List<Span> own = line.own().stream().flatMap(s -> s.work().stream()).toList();
    starts.removeIf(s -> own.stream().noneMatch(o -> o.overlap(new Span(s, s + length)) > 0));
    return starts;
  }

  private static boolean overlap(long a, long b, long length, Line line) {
    long apart = Math.abs(a - b);
    return apart < length || line.horizon().cyclic() && period(line) - apart < length;
  }

  private static long period(Line line) {
    return 24L * 60 * line.horizon().days();
  }
}
