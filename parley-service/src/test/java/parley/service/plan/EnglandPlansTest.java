package parley.service.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.service.hospital.Hospital;
import parley.service.kernel.Threads;
import parley.service.make.Shipped;
import parley.service.walkout.Absence;
import parley.service.walkout.WalkoutQuestion;

/** Plans for some of the hospitals of the shipped case; the benchmark does all of them. */
class EnglandPlansTest {

  private static final LocalDateTime FROM = LocalDateTime.parse("2025-12-17T07:00");
  private static final LocalDateTime TO = LocalDateTime.parse("2025-12-22T07:00");

  private static PlanAnswer answer(String code, double share) {
    Hospital hospital = Shipped.maker(Shipped.BEFORE_LISTS).make(code).hospital();
    WalkoutQuestion question =
        WalkoutQuestion.of(hospital, FROM.toLocalDate(), 6)
            .withAbsence(Absence.even(hospital, "resident doctors", FROM, TO, share));
    WalkoutPlans plans = WalkoutPlans.of(question, PlanWeights.coverFirst(hospital, 0.5), 1);
    PlanOptions options = new PlanOptions(1, 10, 12_000, 4, 100, 100, plans.indifference(), 0.95);
    return plans.search(options, Threads.of(2), done -> {});
  }

  @ParameterizedTest
  @CsvSource({"RBD, 0.5", "RXR, 0.5", "RJ1, 0.5", "RBD, 0.65", "RXR, 0.65"})
  void a_plan_is_better_than_each_rule_by_a_paired_interval(String code, double share) {
    PlanAnswer answer = answer(code, share);

    assertThat(answer.chosen()).isInstanceOf(Plan.class);
    for (PlanAnswer.Comparison rule : answer.rules()) {
      assertThat(rule.better().low()).as("%s", rule).isPositive();
    }
  }

  @ParameterizedTest
  @CsvSource({"RBD, 0", "RXR, 0.05", "RBD, 0.35", "RXR, 0.35"})
  void where_staffing_forces_next_to_nothing_the_plan_is_no_worse(String code, double share) {
    for (PlanAnswer.Comparison rule : answer(code, share).rules()) {
      assertThat(rule.better().high()).as("%s", rule).isNotNegative();
      assertThat(rule.better().mean()).as("%s", rule).isGreaterThan(-1);
    }
  }
}
