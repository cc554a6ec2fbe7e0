package parley.service.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import parley.service.hospital.SessionKind;
import parley.service.kernel.Runner;

/** First plans, against all numbers of sessions. */
class StaffPlanTest {

  private static final LocalDate DAY = LocalDate.of(2030, 3, 4);

  private static PlanSpace space(int[] most) {
    List<PlanSpace.Sessions> sessions = new ArrayList<>();
    for (int j = 0; j < most.length; j++) {
      sessions.add(new PlanSpace.Sessions(DAY, "s" + j, SessionKind.CLINIC, most[j]));
    }
    return new PlanSpace(sessions, List.of());
  }

  private static StaffEstimate estimate(SplittableRandom random, int count, int pools) {
    List<Double> worth = new ArrayList<>();
    List<List<StaffEstimate.Use>> uses = new ArrayList<>();
    for (int j = 0; j < count; j++) {
      worth.add(random.nextDouble(1, 20));
      List<StaffEstimate.Use> use = new ArrayList<>();
      for (int p = 0; p < pools; p++) {
        if (random.nextInt(3) > 0) {
          use.add(new StaffEstimate.Use(p, random.nextInt(1, 9) / 4.0));
        }
      }
      uses.add(use);
    }
    List<Double> present = random.doubles(pools, 0, 1.2 * count).boxed().toList();
    return StaffEstimate.alike(worth, uses, present);
  }

  @Test
  void it_is_the_best_of_all_numbers_of_sessions_that_the_staff_can_hold() {
    for (int seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int count = random.nextInt(1, 7);
      StaffEstimate estimate = estimate(random, count, random.nextInt(1, 4));
      PlanSpace space = space(random.ints(count, 0, 5).toArray());

      StaffPlan found = StaffPlan.of(space, estimate);

      ExactPlan exact =
          ExactPlan.of(
              space,
              (plan, r) -> {
                int[] numbers = ((Plan) plan).numbers();
                return estimate.isStaffed(numbers, 1e-9) ? estimate.worth(numbers) : -1;
              },
              1,
              Runner.IN_TURN);
      assertThat(found.isExact()).isTrue();
      assertThat(estimate.isStaffed(found.plan().numbers(), 1e-9)).isTrue();
      assertThat(found.worth()).as("seed %s", seed).isCloseTo(exact.mean(), within(1e-6));
      assertThat(found.bound()).isCloseTo(found.worth(), within(1e-6));
    }
  }

  @Test
  void a_large_one_is_within_two_percent_of_what_no_plan_can_pass() {
    for (int seed = 0; seed < 10; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      StaffEstimate estimate = estimate(random, 60, 5);
      StaffPlan found = StaffPlan.of(space(random.ints(60, 1, 20).toArray()), estimate);

      assertThat(estimate.isStaffed(found.plan().numbers(), 1e-6)).isTrue();
      assertThat(found.worth()).isBetween(0.98 * found.bound(), found.bound() + 1e-9);
    }
  }

  @Test
  void days_that_share_no_staff_are_solved_apart() {
    StaffEstimate apart =
        StaffEstimate.alike(
            List.of(3.0, 2.0, 5.0),
            List.of(
                List.of(new StaffEstimate.Use(0, 1)),
                List.of(new StaffEstimate.Use(1, 2)),
                List.of(new StaffEstimate.Use(0, 2))),
            List.of(3.0, 3.0));

    assertThat(StaffPlan.of(space(new int[] {5, 5, 5}), apart))
        .isEqualTo(new StaffPlan(Plan.of(space(new int[] {5, 5, 5}), 3, 1, 0), 11, 11, true));
  }

  @Test
  void sessions_that_need_nobody_are_all_kept_and_without_staff_none_is() {
    StaffEstimate estimate =
        StaffEstimate.alike(
            List.of(1.0, 1.0),
            List.of(List.of(), List.of(new StaffEstimate.Use(0, 1))),
            List.of(-2.0));

    assertThat(StaffPlan.of(space(new int[] {4, 4}), estimate).plan().numbers())
        .containsExactly(4, 0);
  }

  @Test
  void an_estimate_of_another_space_is_refused() {
    StaffEstimate estimate = StaffEstimate.alike(List.of(1.0), List.of(List.of()), List.of());

    assertThatThrownBy(() -> StaffPlan.of(space(new int[] {1, 1}), estimate))
        .hasMessage("There is staff for 1 decisions about sessions; expected 2.");
    assertThatThrownBy(() -> new StaffEstimate.Use(0, 0))
        .hasMessage("A session needs 0.0 staff of a pool; expected more than 0.");
    assertThatThrownBy(() ->
            StaffEstimate.alike(
                List.of(1.0), List.of(List.of(new StaffEstimate.Use(1, 1))), List.of(1.0)))
        .hasMessage("A session needs staff of a pool beyond the 1 there are.");
  }
}
