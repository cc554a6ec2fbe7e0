package parley.rota.check;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import parley.rota.rules.Clause;
import parley.rota.rules.Rule;
import parley.rota.rules.RuleSet;
import parley.rota.rules.RunOf;

/**
 * How many duties may follow each other day after day, and the rest after the longest run that is
 * allowed.
 */
final class RunJudge {

  private RunJudge() {}

  static List<Breach> judge(Rule.RunLength rule, RuleSet rules, Line line, Kinds kinds) {
    List<Rule.LowIntensityRun> eases =
        rule.of() == RunOf.ANY ? rules.listRules(Rule.LowIntensityRun.class) : List.of();
    return line.runs(kinds.in(rule.of())).stream()
        .filter(run -> eases.stream().noneMatch(e -> isEased(e, run, line)))
        .flatMap(run -> judge(rule.clause(), rule.max(), rule.restMinutes(), run, line).stream())
        .toList();
  }

  static List<Breach> judge(Rule.LowIntensityRun rule, Line line, Kinds kinds) {
    return line.runs(kinds.in(RunOf.ANY)).stream()
        .filter(run -> isEased(rule, run, line))
        .flatMap(
            run -> judge(rule.clause(), rule.maxDays(), rule.restMinutes(), run, line).stream())
        .toList();
  }

  private static List<Breach> judge(Clause clause, int max, int restMinutes, Run run, Line line) {
    if (run.endless() || run.days() > max) {
      return run.isOfRota()
          ? List.of(
              line.breach(
                  clause,
                  new Span(run.start(), run.end()),
                  Math.max(run.days(), max + 1),
                  max,
                  Breach.Unit.DAYS))
          : List.of();
    }
    return run.days() == max ? RestJudge.after(clause, run, restMinutes, line) : List.of();
  }

  private static boolean isEased(Rule.LowIntensityRun rule, Run run, Line line) {
    if (!line.doctor().lowIntensityOnCall()) {
      return false;
    }
    LocalDate last = run.first().plusDays(run.days() - 1L);
    return run.first()
        .datesUntil(last)
        .filter(d -> d.getDayOfWeek() == DayOfWeek.SATURDAY)
        .anyMatch(d -> isQuiet(rule, run.on(d)) && isQuiet(rule, run.on(d.plusDays(1))));
  }

  private static boolean isQuiet(Rule.LowIntensityRun rule, List<Stint> day) {
    return day.stream().allMatch(Stint::isOnCall)
        && day.stream().mapToLong(Stint::workMinutes).sum() <= rule.workMinutesADay()
        && day.stream().mapToInt(s -> s.work().size()).sum() <= rule.episodesADay();
  }
}
