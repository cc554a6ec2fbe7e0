package parley.service.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.service.format.PlanFile;
import parley.service.format.PlanReader;
import parley.service.format.PlanWriter;
import parley.service.hospital.SessionKind;
import parley.service.hospital.Urgency;
import parley.service.kernel.Runner;
import parley.service.kernel.Threads;
import parley.service.walkout.Absence;
import parley.service.walkout.Gap;
import parley.service.walkout.Outcome;
import parley.service.walkout.Policy;
import parley.service.walkout.SessionPlan;
import parley.service.walkout.WalkoutEngine;
import parley.service.walkout.WalkoutQuestion;

/** Plans for walkouts of hospitals, valued by the planned layer. */
class WalkoutPlansTest {

  private static final double ON_THE_DAY = 0.5;
  private static final int REPLICATIONS = 8;

  private static WalkoutPlans plans(WalkoutQuestion question) {
    return WalkoutPlans.of(question, weights(question), 7);
  }

  private static PlanWeights weights(WalkoutQuestion question) {
    return PlanWeights.coverFirst(question.hospital(), ON_THE_DAY);
  }

  private static Plan any(PlanSpace space, SplittableRandom random) {
    return Plan.of(
        space,
        IntStream.range(0, space.size()).map(d -> random.nextInt(space.most(d) + 1)).toArray());
  }

  /** The value as its page says, from what the planned layer tells of a replication. */
  private static double value(WalkoutPlans plans, Policy policy, int replication) {
    WalkoutQuestion question = plans.question();
    Outcome outcome = WalkoutEngine.outcome(question.withPolicy(policy), 7, replication);
    PlanWeights weights = weights(question);
    double sum = -weights.cover() * outcome.gaps().stream().mapToDouble(Gap::missing).sum();
    List<Urgency> urgencies = question.hospital().urgencies();
    for (int day = 0; day < question.days(); day++) {
      for (int s = 0; s < question.hospital().specialties().size(); s++) {
        for (SessionKind kind : SessionKind.values()) {
          for (int u = 0; u < urgencies.size(); u++) {
            double weight = urgencies.get(u).weight();
            int late = outcome.cancelledOnTheDay(day, s, kind, u);
            sum -= weight * ON_THE_DAY * late;
            sum +=
                outcome.isOfWalkout(day)
                    ? weight * outcome.held(day, s, kind, u)
                    : -weight * (late + outcome.cancelledBeforehand(day, s, kind, u));
          }
        }
      }
    }
    return sum;
  }

  @Test
  void the_value_is_that_of_the_planned_layer_and_its_parts_add_up_to_it() {
    int after = 0;
    for (int seed = 0; seed < 60; seed++) {
      WalkoutPlans plans = plans(SmallHospital.question(seed, 2, 3));
      PlanSpace space = plans.choices().space();
      SplittableRandom random = new SplittableRandom(seed);
      for (int r = 0; r < 4; r++) {
        Plan plan = any(space, random);
        double expected = value(plans, new Policy.Chosen(plans.sessionPlan(plan)), r);
        double parts = 0;
        for (int part = 0; part < plans.value().parts(); part++) {
          parts += plans.value().part(plan, part).applyAsDouble(r);
        }
        after += plans.value().part(plan, plans.value().parts() - 1).applyAsDouble(r) < 0 ? 1 : 0;

        assertThat(plans.value().of(plan, r)).isCloseTo(expected, within(1e-6));
        assertThat(parts).isCloseTo(expected, within(1e-6));
        assertThat(plans.value().of(Rule.KEEP_ALL, r))
            .isCloseTo(value(plans, new Policy.KeepAll(), r), within(1e-6));
        assertThat(plans.value().of(Rule.CANCEL_ALL, r))
            .isCloseTo(value(plans, new Policy.CancelAll(), r), within(1e-6));
      }
    }
    assertThat(after).isGreaterThan(50);
  }

  @Test
  void a_part_changes_only_by_decisions_that_concern_it() {
    for (int seed = 0; seed < 40; seed++) {
      WalkoutPlans plans = plans(SmallHospital.question(seed, 2, 3));
      PlanSpace space = plans.choices().space();
      SplittableRandom random = new SplittableRandom(seed);
      int[] numbers = any(space, random).numbers();
      Plan before = Plan.of(space, numbers);
      int changed = random.nextInt(space.size());
      numbers[changed] = (numbers[changed] + 1) % (space.most(changed) + 1);
      Plan now = Plan.of(space, numbers);
      for (int part = 0; part < plans.value().parts(); part++) {
        if (!plans.value().concerns(changed, part)) {
          assertThat(plans.value().part(now, part).applyAsDouble(1))
              .isEqualTo(plans.value().part(before, part).applyAsDouble(1));
        }
      }
    }
  }

  @Test
  void a_plan_that_keeps_all_and_names_nobody_is_the_order_of_urgency() {
    for (int seed = 0; seed < 40; seed++) {
      WalkoutPlans plans = plans(SmallHospital.question(seed, 2, 2));
      for (int r = 0; r < 5; r++) {
        assertThat(plans.value().of(plans.choices().space().allSessions(), r))
            .isEqualTo(plans.value().of(Rule.PRIORITY_ORDER, r));
      }
    }
  }

  @Test
  void the_search_comes_within_two_percent_of_the_best_of_all_plans_of_small_hospitals() {
    int searched = 0;
    for (int seed = 0; seed < 80; seed++) {
      WalkoutPlans plans = plans(SmallHospital.question(seed, 2, 1));
      PlanSpace space = plans.choices().space();
      double all = space.plans() * plans.value().parts() * REPLICATIONS;
      if (space.plans() < 1_000 || space.plans() > 8_000) {
        continue;
      }
      ExactPlan exact = ExactPlan.of(space, plans.value(), REPLICATIONS, Threads.of(2));
      PlanOptions options = new PlanOptions(seed, REPLICATIONS, (long) all / 4, 4, 40, 40, 1, 0.95);
      PlanAnswer answer = plans.search(options, Runner.IN_TURN, done -> {});

      double none = mean(plans.value(), Rule.CANCEL_ALL);
      double found = answer.finalists().getFirst().searched();
      assertThat(answer.isExhaustive()).isFalse();
      assertThat(found).isLessThanOrEqualTo(exact.mean() + 1e-6);
      assertThat(found - none)
          .as("seed %s", seed)
          .isGreaterThanOrEqualTo(0.98 * (exact.mean() - none));
      searched++;
    }
    assertThat(searched).isGreaterThanOrEqualTo(20);
  }

  private static double mean(PlanValue value, Candidate candidate) {
    return IntStream.range(0, REPLICATIONS)
        .mapToDouble(r -> value.of(candidate, r))
        .average()
        .orElseThrow();
  }

  @Test
  void the_first_plan_takes_the_lines_of_a_kind_apart() {
    // All juniors are away: clinics that need one are not kept, those of seniors are.
    int kept = 0;
    for (int seed = 0; seed < 40; seed++) {
      WalkoutPlans plans = plans(SmallHospital.question(seed, 1, 1));
      for (int d = 0; d < plans.choices().space().sessions().size(); d++) {
        PlanSpace.Sessions sessions = plans.choices().space().sessions().get(d);
        int number = plans.first().plan().number(d);
        kept +=
            sessions.kind() == SessionKind.CLINIC && number > 0 && number < sessions.most() ? 1 : 0;
      }
    }
    assertThat(kept).isGreaterThan(5);
  }

  @Test
  void where_nobody_is_absent_a_rule_that_keeps_all_cannot_be_beaten() {
    WalkoutQuestion asked = SmallHospital.question(3, 2, 2);
    WalkoutQuestion usual =
        asked.withAbsence(
            Absence.even(
                asked.hospital(),
                "juniors",
                SmallHospital.MORNING,
                SmallHospital.MORNING.plusDays(2),
                0));
    PlanAnswer answer =
        plans(usual).search(PlanOptions.of(1, 5, 2_000, 1, 0.95), Runner.IN_TURN, done -> {});

    assertThat(answer.rules().get(Rule.KEEP_ALL.ordinal()).better().mean()).isZero();
    assertThat(answer.rules().get(Rule.PRIORITY_ORDER.ordinal()).better().mean()).isZero();
    assertThat(answer.rules().get(Rule.CANCEL_ALL.ordinal()).better().low()).isPositive();
  }

  @Test
  void a_plan_goes_into_a_file_and_comes_back() throws Exception {
    WalkoutPlans plans = plans(SmallHospital.question(11, 2, 3));
    PlanSpace space = plans.choices().space();
    for (int seed = 0; seed < 20; seed++) {
      Plan plan = any(space, new SplittableRandom(seed));
      SessionPlan chosen = plans.sessionPlan(plan);
      PlanFile file = PlanReader.read("p", PlanWriter.write(new PlanFile("p", chosen)));

      assertThat(file.plan()).isEqualTo(chosen);
      assertThat(SessionPlans.plan(space, file.plan())).isEqualTo(plan);
      assertThat(plans.question().withPolicy(new Policy.Chosen(file.plan())).days())
          .isEqualTo(plans.question().days());
    }
  }

  @Test
  void plans_of_other_spaces_and_questions_without_a_walkout_are_refused_in_a_sentence() {
    WalkoutQuestion question = SmallHospital.question(11, 1, 1);
    PlanSpace space = plans(question).choices().space();
    SessionPlan other =
        new SessionPlan(
            List.of(
                new SessionPlan.Kept(
                    SmallHospital.MONDAY.plusDays(9), "s0", SessionKind.CLINIC, 1)),
            List.of());
    assertThatThrownBy(() -> SessionPlans.plan(space, other))
        .hasMessage(
            "The plan decides about sessions of \"s0\" on 2030-03-13; expected one of the %s decisions there are."
                .formatted(space.size()));
    assertThatThrownBy(() -> plans(question.withoutAbsence()))
        .hasMessage("The question about Small has no walkout; expected one.");
  }
}
