package parley.rota.solve;

import java.util.ArrayList;
import java.util.List;
import parley.rota.check.Span;
import parley.rota.check.Stint;
import parley.rota.check.TimeLine;
import parley.rota.rules.Rule;

/** Whether a duty on call has the rest that rules expect, with the work that stands around it. */
final class OnCallRests {

  private static final long MINUTES_A_DAY = 24 * 60;

  private final List<Rule.OnCallRest> rules;
  private final TimeLine time;

  OnCallRests(List<Rule.OnCallRest> rules, TimeLine time) {
    this.rules = List.copyOf(rules);
    this.time = time;
  }

  /** Whether the rest that any rule asks for is missed. */
  boolean misses(Stint duty, List<Stint> line) {
    return rules.stream().anyMatch(r -> misses(r, duty, line));
  }

  /**
   * Whether the rest that a rule asks for is missed.
   *
   * @param line duties with work, the duty among them
   */
  boolean misses(Rule.OnCallRest rule, Stint duty, List<Stint> line) {
    List<Span> work = Entries.merged(line);
    long rest = duty.time().minutes() - work.stream().mapToLong(w -> w.overlap(duty.time())).sum();
    if (rest < Math.ceilDiv(rule.minutesPerDay() * duty.time().minutes(), MINUTES_A_DAY)) {
      return true;
    }
    boolean nextDay = !rule.to().isAfter(rule.from());
    Span night =
        new Span(
            time.minute(duty.day(), rule.from()),
            time.minute(nextDay ? duty.day().plusDays(1) : duty.day(), rule.to()));
    return duty.time().overlap(night) == night.minutes()
        && longest(night, work) < rule.continuousMinutes();
  }

  private static long longest(Span night, List<Span> work) {
    long longest = 0;
    long free = night.from();
    for (Span span : work) {
      if (span.overlap(night) > 0) {
        longest = Math.max(longest, span.from() - free);
        free = span.to();
      }
    }
    return Math.max(longest, night.to() - free);
  }

  /** Duties together. */
  static List<Stint> together(List<Stint> one, List<Stint> other) {
    List<Stint> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}
