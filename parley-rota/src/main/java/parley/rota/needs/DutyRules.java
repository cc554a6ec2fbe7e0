package parley.rota.needs;

import java.util.List;
import java.util.Optional;
import parley.rota.rules.Rule;
import parley.rota.rules.RuleSet;
import parley.rota.rules.Terms;

/** Rules that a duty keeps or breaks whatever stands around it. */
final class DutyRules {

  private DutyRules() {}

  /** The id of a rule that binds and that the duty breaks by itself. */
  static Optional<String> findBroken(NominalDuty duty, int breakMinutes, RuleSet rules) {
    return binding(rules).stream()
        .filter(rule -> isBroken(duty, breakMinutes, rule, rules.terms()))
        .map(rule -> rule.clause().id())
        .findFirst();
  }

  /** The rules of which no agreement frees. */
  static List<Rule> binding(RuleSet rules) {
    return rules.rules().stream().filter(r -> !r.clause().mayBeAgreed()).toList();
  }

  private static boolean isBroken(NominalDuty duty, int breakMinutes, Rule rule, Terms terms) {
    return switch (rule) {
      case Rule.ShiftLength r -> !duty.onCall() && duty.minutes() > r.maxMinutes();
      case Rule.OnCallLength r -> duty.onCall() && duty.minutes() > r.maxMinutes();
      case Rule.Breaks r -> !duty.onCall() && breakMinutes < breaks(duty, r, terms);
      case Rule.OnCallRest r -> isRestMissed(duty, r);
      default -> false;
    };
  }

  private static int breaks(NominalDuty duty, Rule.Breaks rule, Terms terms) {
    boolean night = NominalDuty.nightMinutes(duty.start(), duty.end(), terms) > 0;
    int asked = 0;
    for (Rule.Breaks.Step step : rule.steps()) {
      boolean applies =
          duty.minutes() > step.overMinutes()
              || step.orEqual() && duty.minutes() == step.overMinutes();
      if (applies && (night || !step.nightOnly())) {
        asked = step.breakMinutes();
      }
    }
    return asked;
  }

  /** Whether a duty on call has less rest to be expected than asked. */
  static boolean isRestMissed(NominalDuty duty, Rule.OnCallRest rule) {
    if (!duty.onCall()) {
      return false;
    }
    long rest = (long) duty.minutes() - duty.workMinutes();
    if (rest * NominalDuty.DAY < (long) rule.minutesPerDay() * duty.minutes()) {
      return true;
    }
    int from = NominalDuty.minute(rule.from());
    int to = from + Math.floorMod(NominalDuty.minute(rule.to()) - from, NominalDuty.DAY);
    for (int midnight = -NominalDuty.DAY; midnight <= NominalDuty.DAY; midnight += NominalDuty.DAY) {
      if (duty.start() <= midnight + from
          && midnight + to <= duty.end()
          && longestRest(duty, midnight + from, midnight + to) < rule.continuousMinutes()) {
        return true;
      }
    }
    return false;
  }

  private static int longestRest(NominalDuty duty, int from, int to) {
    int longest = 0;
    int since = from;
    for (NominalDuty.Stretch work : duty.work()) {
      longest = Math.max(longest, Math.min(work.from(), to) - since);
      since = Math.max(since, work.to());
    }
    return Math.max(longest, to - since);
  }
}
