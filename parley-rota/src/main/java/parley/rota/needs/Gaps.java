package parley.rota.needs;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import parley.rota.rules.Rule;
import parley.rota.rules.RuleSet;

/** Which two duties no line may hold, whatever else it holds. */
final class Gaps {

  private final List<Rule> rules;
  private final RuleSet set;

  Gaps(RuleSet set) {
    this.set = set;
    this.rules = DutyRules.binding(set);
  }

  /**
   * Minutes from the end of a duty to the start of one so many days later; below 0 if they meet.
   */
  static int minutes(NominalDuty first, NominalDuty second, int daysLater) {
    return second.start() + daysLater * NominalDuty.DAY - first.end();
  }

  /** Whether a second duty that starts with or after the first breaks a rule with it. */
  boolean clash(NominalDuty first, NominalDuty second, int daysLater) {
    int gap = minutes(first, second, daysLater);
    return gap < 0 && mayNotOverlap(first, second, daysLater)
        || rules.stream()
            .anyMatch(rule ->
                switch (rule) {
                  case Rule.RestBetween r ->
                      !first.onCall() && !second.onCall() && gap < r.minMinutes();
                  case Rule.NoSplitShift r -> daysLater == 0 && !first.onCall() && !second.onCall();
                  case Rule.OnCallRun r -> isOnCallRun(first, second, daysLater);
                  case Rule.AfterOnCall r -> isTooLongAfter(first, second, daysLater, r);
                  default -> false;
                });
  }

  /**
   * A shift may lie in a duty on call, if none of the work expected on call falls into it and rest
   * is left; two shifts, or two duties on call, may not overlap.
   */
  private boolean mayNotOverlap(NominalDuty first, NominalDuty second, int daysLater) {
    if (first.onCall() == second.onCall()) {
      return true;
    }
    NominalDuty onCall = first.onCall() ? first : second;
    NominalDuty shift = first.onCall() ? second : first;
    int later = (first.onCall() ? daysLater : -daysLater) * NominalDuty.DAY;
    NominalDuty.Stretch taken = new NominalDuty.Stretch(shift.start() + later, shift.end() + later);
    if (onCall.work().stream().anyMatch(w -> w.minutesIn(taken.from(), taken.to()) > 0)) {
      return true;
    }
    List<NominalDuty.Stretch> work =
        Stream.concat(onCall.work().stream(), Stream.of(taken))
            .sorted(Comparator.comparingInt(NominalDuty.Stretch::from))
            .toList();
    return rules.stream()
        .anyMatch(
            r -> r instanceof Rule.OnCallRest rest && DutyRules.isRestMissed(onCall, work, rest));
  }

  /** Minutes of the longest rest that a rule asks between two duties. */
  int longestRest() {
    return rules.stream()
        .mapToInt(r -> r instanceof Rule.RestBetween rest ? rest.minMinutes() : 0)
        .max()
        .orElse(0);
  }

  private static boolean isOnCallRun(NominalDuty first, NominalDuty second, int daysLater) {
    return daysLater == 1
        && first.onCall()
        && second.onCall()
        && first.weekday() != NominalDuty.SATURDAY;
  }

  private boolean isTooLongAfter(
      NominalDuty first, NominalDuty second, int daysLater, Rule.AfterOnCall rule) {
    if (daysLater != 1
        || !first.onCall()
        || second.onCall()
        || first.weekday() == NominalDuty.SATURDAY) {
      return false;
    }
    return second.minutes() > mostAfter(first, rule);
  }

  /** How long a shift may be on the day after a duty on call. */
  int mostAfter(NominalDuty onCall, Rule.AfterOnCall rule) {
    boolean missed =
        set.rules().stream()
            .anyMatch(r ->
                r instanceof Rule.OnCallRest rest
                    && DutyRules.isRestMissed(onCall, onCall.work(), rest));
    return missed ? rule.maxMinutesIfRestMissed() : rule.maxMinutes();
  }
}
