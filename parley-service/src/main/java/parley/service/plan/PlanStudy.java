package parley.service.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import parley.service.hospital.Grade;
import parley.service.hospital.Shift;
import parley.service.kernel.Runner;
import parley.service.walkout.Outcome;
import parley.service.walkout.WalkoutAnswer;
import parley.service.walkout.WalkoutEngine;
import parley.service.walkout.WalkoutQuestion;

/**
 * A plan that was chosen for a walkout, with what it and each rule come to by the planned layer.
 *
 * @param ofChosen what the chosen one comes to
 * @param ofRules what each rule comes to, on the same replications
 * @param standIns who stands in under the chosen one, those whom nobody names included
 */
public record PlanStudy(
    WalkoutPlans plans,
    PlanAnswer answer,
    WalkoutAnswer ofChosen,
    Map<Rule, WalkoutAnswer> ofRules,
    List<StandInMean> standIns) {

  /** Copies the lists. */
  public PlanStudy {
    ofRules = Collections.unmodifiableMap(new EnumMap<>(ofRules));
    standIns = List.copyOf(standIns);
  }

  /**
   * How many of a grade stand in on a shift, on the mean.
   *
   * @param named of them at most by the plan
   */
  public record StandInMean(LocalDate day, Shift shift, Grade grade, double mean, int named) {}

  /** What a rule comes to. */
  public WalkoutAnswer of(Rule rule) {
    return Optional.ofNullable(ofRules.get(rule)).orElseThrow();
  }

  /** Chooses a plan, and asks the planned layer as often as the options have it reported. */
  public static PlanStudy of(
      WalkoutPlans plans, PlanOptions options, Runner runner, LongConsumer progress) {
    PlanAnswer answer = plans.search(options, runner, progress);
    Map<Rule, WalkoutAnswer> ofRules = new EnumMap<>(Rule.class);
    for (Rule rule : Rule.values()) {
      ofRules.put(rule, ask(plans, rule, options, runner));
    }
    return new PlanStudy(
        plans,
        answer,
        ask(plans, answer.chosen(), options, runner),
        ofRules,
        standIns(plans, answer.chosen(), options, runner));
  }

  private static WalkoutAnswer ask(
      WalkoutPlans plans, Candidate candidate, PlanOptions options, Runner runner) {
    WalkoutQuestion question = plans.question().withPolicy(plans.policy(candidate));
    return WalkoutEngine.answer(r -> question, plans.seed(), options.reportReplications(), runner);
  }

  private static List<StandInMean> standIns(
      WalkoutPlans plans, Candidate candidate, PlanOptions options, Runner runner) {
    WalkoutQuestion question = plans.question().withPolicy(plans.policy(candidate));
    List<Shift> shifts = plans.hospital().shifts();
    List<Grade> grades = plans.hospital().grades();
    int cells = question.days() * shifts.size() * grades.size();
    List<double[]> all =
        runner.run(
            options.reportReplications(),
            r -> {
              Outcome outcome = WalkoutEngine.outcome(question, plans.seed(), r);
              double[] numbers = new double[cells];
              Arrays.setAll(
                  numbers,
                  c ->
                      outcome.standIns(
                          c / grades.size() / shifts.size(),
                          c / grades.size() % shifts.size(),
                          c % grades.size()));
              return numbers;
            });
    List<StandInMean> means = new ArrayList<>();
    for (int c = 0; c < cells; c++) {
      int cell = c;
      double mean = all.stream().mapToDouble(a -> a[cell]).average().orElse(0);
      LocalDate day = question.first().plusDays(c / grades.size() / shifts.size());
      Shift shift = shifts.get(c / grades.size() % shifts.size());
      Grade grade = grades.get(c % grades.size());
      if (mean > 0) {
        means.add(
            new StandInMean(day, shift, grade, mean, named(plans, candidate, day, shift, grade)));
      }
    }
    return means;
  }

  private static int named(
      WalkoutPlans plans, Candidate candidate, LocalDate day, Shift shift, Grade grade) {
    if (!(candidate instanceof Plan plan)) {
      return 0;
    }
    return plans.sessionPlan(plan).standIns().stream()
        .filter(s ->
            s.day().equals(day) && s.shift().equals(shift.name()) && s.grade().equals(grade.name()))
        .mapToInt(s -> s.number())
        .sum();
  }
}
