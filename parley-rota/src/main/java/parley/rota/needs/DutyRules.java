package parley.rota.needs;

import java.util.List;
import java.util.Optional;
import parley.rota.rules.Rule;
import parley.rota.rules.RuleSet;

/** Rules that a duty keeps or breaks whatever stands around it. */
final class DutyRules {

  private DutyRules() {}

  /** The id of a rule that binds and that the duty breaks by itself. */
  static Optional<String> findBroken(NominalDuty duty, int breakMinutes, RuleSet rules) {
    return binding(rules).stream()
        .filter(rule -> isBroken(duty, breakMinutes, rule))
        .map(rule -> rule.clause().id())
        .findFirst();
  }

  /** The rules of which no agreement frees. */
  static List<Rule> binding(RuleSet rules) {
    return rules.rules().stream().filter(r -> !r.clause().mayBeAgreed()).toList();
  }

  private static boolean isBroken(NominalDuty duty, int breakMinutes, Rule rule) {
    return switch (rule) {
      case Rule.ShiftLength r -> !duty.onCall() && duty.minutes() > r.maxMinutes();
      case Rule.OnCallLength r -> duty.onCall() && duty.minutes() > r.maxMinutes();
      case Rule.Breaks r -> !duty.onCall() && breakMinutes < breaks(duty, r);
      case Rule.OnCallRest r -> isRestMissed(duty, duty.work(), r);
      default -> false;
    };
  }

  private static int breaks(NominalDuty duty, Rule.Breaks rule) {
    int asked = 0;
    for (Rule.Breaks.Step step : rule.steps()) {
      boolean applies =
          duty.minutes() > step.overMinutes()
              || step.orEqual() && duty.minutes() == step.overMinutes();
      if (applies
          && step.startsFrom().map(t -> duty.start() >= NominalDuty.minute(t)).orElse(true)
          && step.startsTo().map(t -> duty.start() <= NominalDuty.minute(t)).orElse(true)) {
        asked = step.breakMinutes();
      }
    }
    return asked;
  }

  /**
   * Whether a duty on call has less rest to be expected than asked.
   *
   * @param work that is expected in it, or is of a shift that overlaps it, in the order of time
   */
  static boolean isRestMissed(
      NominalDuty duty, List<NominalDuty.Stretch> work, Rule.OnCallRest rule) {
    if (!duty.onCall()) {
      return false;
    }
    long rest =
        duty.minutes() - work.stream().mapToLong(w -> w.minutesIn(duty.start(), duty.end())).sum();
    if (rest * NominalDuty.DAY < (long) rule.minutesPerDay() * duty.minutes()) {
      return true;
    }
    int from = NominalDuty.minute(rule.from());
    int to = NominalDuty.minute(rule.to());
    to = to > from ? to : to + NominalDuty.DAY;
    return duty.start() <= from
        && to <= duty.end()
        && longestRest(work, from, to) < rule.continuousMinutes();
  }

  private static int longestRest(List<NominalDuty.Stretch> work, int from, int to) {
    int longest = 0;
    int since = from;
    for (NominalDuty.Stretch w : work) {
      longest = Math.max(longest, Math.min(w.from(), to) - since);
      since = Math.max(since, w.to());
    }
    return Math.max(longest, to - since);
  }
}
