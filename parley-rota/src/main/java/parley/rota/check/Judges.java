package parley.rota.check;

import java.util.List;
import parley.rota.model.RotaPlan;
import parley.rota.rules.Rule;
import parley.rota.rules.RuleSet;

/** Which class judges which rule. */
final class Judges {

  private Judges() {}

  /** What a doctor's line breaks of a rule. */
  static List<Breach> judge(Rule rule, RuleSet rules, RotaPlan plan, Line line, Kinds kinds) {
    return switch (rule) {
      case Rule.AverageHours r -> AverageJudge.judge(r, plan, line);
      case Rule.HoursInWindow r -> WindowJudge.judge(r, line);
      case Rule.ShiftLength r -> ShiftJudge.length(r, line);
      case Rule.Breaks r -> ShiftJudge.breaks(r, line);
      case Rule.NoSplitShift r -> ShiftJudge.split(r, line);
      case Rule.RestBetween r -> RestJudge.between(r, line);
      case Rule.RestAfterNights r -> RestJudge.afterNights(r, line, kinds);
      case Rule.RunLength r -> RunJudge.judge(r, rules, line, kinds);
      case Rule.LowIntensityRun r -> RunJudge.judge(r, line, kinds);
      case Rule.WeekendFrequency r -> WeekendJudge.judge(r, line);
      case Rule.OnCallLength r -> OnCallJudge.length(r, line);
      case Rule.OnCallRest r -> OnCallJudge.rest(r, line);
      case Rule.AfterOnCall r -> OnCallJudge.after(r, rules, line);
      case Rule.OnCallRun r -> OnCallDaysJudge.runs(r, line);
      case Rule.OnCallsInDays r -> OnCallDaysJudge.inDays(r, line);
      case Rule.Notice r -> List.of();
      case Rule.Stated r -> List.of();
    };
  }
}
