package parley.rota.check;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import parley.rota.rules.Rule;
import parley.rota.rules.RuleSet;

/** Duties on call by themselves: how long, with what rest, and how long a shift the day after. */
final class OnCallJudge {

  private static final long MINUTES_A_DAY = 24 * 60;

  private OnCallJudge() {}

  static List<Breach> length(Rule.OnCallLength rule, Line line) {
    return line.own().stream()
        .filter(s -> s.isOnCall() && s.time().minutes() > rule.maxMinutes())
        .map(s ->
            line.breach(
                rule.clause(),
                s.time(),
                s.time().minutes(),
                rule.maxMinutes(),
                Breach.Unit.MINUTES))
        .toList();
  }

  static List<Breach> rest(Rule.OnCallRest rule, Line line) {
    List<Breach> breaches = new ArrayList<>();
    for (Stint duty : line.own()) {
      if (!duty.isOnCall()) {
        continue;
      }
      long rest = rest(duty, line);
      if (rest < due(rule, duty)) {
        breaches.add(
            line.breach(rule.clause(), duty.time(), rest, due(rule, duty), Breach.Unit.MINUTES));
      }
      Span night = night(rule, duty, line);
      long longest = longestRest(night, line);
      if (duty.time().overlap(night) == night.minutes() && longest < rule.continuousMinutes()) {
        breaches.add(
            line.breach(
                rule.clause(), night, longest, rule.continuousMinutes(), Breach.Unit.MINUTES));
      }
    }
    return breaches;
  }

  static List<Breach> after(Rule.AfterOnCall rule, RuleSet rules, Line line) {
    List<Breach> breaches = new ArrayList<>();
    for (Stint shift : line.own()) {
      if (shift.isOnCall()
          || shift.day().getDayOfWeek() == DayOfWeek.SUNDAY
              && !line.onCallsOn(shift.day()).isEmpty()) {
        continue;
      }
      List<Stint> before = line.onCallsOn(shift.day().minusDays(1));
      boolean missed =
          rules.listRules(Rule.OnCallRest.class).stream()
              .anyMatch(r -> before.stream().anyMatch(s -> missesRest(r, s, line)));
      long limit = missed ? rule.maxMinutesIfRestMissed() : rule.maxMinutes();
      if (!before.isEmpty() && shift.time().minutes() > limit) {
        breaches.add(
            line.breach(
                rule.clause(), shift.time(), shift.time().minutes(), limit, Breach.Unit.MINUTES));
      }
    }
    return breaches;
  }

  private static boolean missesRest(Rule.OnCallRest rule, Stint duty, Line line) {
    Span night = night(rule, duty, line);
    return rest(duty, line) < due(rule, duty)
        || duty.time().overlap(night) == night.minutes()
            && longestRest(night, line) < rule.continuousMinutes();
  }

  private static Span night(Rule.OnCallRest rule, Stint duty, Line line) {
    boolean endsNextDay = !rule.to().isAfter(rule.from());
    return new Span(
        line.time().minute(duty.day(), rule.from()),
        line.time().minute(endsNextDay ? duty.day().plusDays(1) : duty.day(), rule.to()));
  }

  /** The rest asked for in all, in proportion to the duty's length; part minutes are whole. */
  private static long due(Rule.OnCallRest rule, Stint duty) {
    return Math.ceilDiv(rule.minutesPerDay() * duty.time().minutes(), MINUTES_A_DAY);
  }

  /** Minutes of the duty without any work, of this duty or another. */
  private static long rest(Stint duty, Line line) {
    return duty.time().minutes()
        - line.work().stream().mapToLong(w -> w.overlap(duty.time())).sum();
  }

  private static long longestRest(Span night, Line line) {
    long longest = 0;
    long free = night.from();
    for (Span work : line.work()) {
      if (work.overlap(night) > 0) {
        longest = Math.max(longest, work.from() - free);
        free = work.to();
      }
    }
    return Math.max(longest, night.to() - free);
  }
}
