package parley.service.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.service.hospital.SessionKind;
import parley.service.kernel.Interval;
import parley.service.kernel.Runner;
import parley.service.kernel.Threads;

/** Plans for small made-up walkouts, against all plans there are. */
class PlanSearchTest {

  private static final int REPLICATIONS = 8;
  private static final LocalDate DAY = LocalDate.of(2030, 3, 4);

  private static PlanOptions options(long seed, long evaluations) {
    return new PlanOptions(seed, REPLICATIONS, evaluations, 4, 400, 200, 0.5, 0.95);
  }

  /** Walkouts of some 5,000 to 500,000 plans. */
  private static SmallWalkout small(long seed) {
    return switch ((int) (seed % 3)) {
      case 0 -> new SmallWalkout(seed, 1, 2, 5);
      case 1 -> new SmallWalkout(seed, 2, 1, 5);
      default -> new SmallWalkout(seed, 1, 3, 2);
    };
  }

  private static double mean(PlanValue value, Candidate candidate) {
    return IntStream.range(0, REPLICATIONS)
        .mapToDouble(r -> value.of(candidate, r))
        .average()
        .orElseThrow();
  }

  /** What a found plan misses of the exact one, of what that is better than cancelling all. */
  private static double gap(SmallWalkout walkout, PlanAnswer answer, ExactPlan exact) {
    double none = mean(walkout, Rule.CANCEL_ALL);
    double found = mean(walkout, answer.finalists().getFirst().plan());
    assertThat(answer.finalists().getFirst().searched()).isCloseTo(found, within(1e-9));
    assertThat(found).isLessThanOrEqualTo(exact.mean() + 1e-9);
    return found >= exact.mean() - 1e-9 ? 0 : (exact.mean() - found) / (exact.mean() - none);
  }

  @Test
  void the_search_comes_within_two_percent_of_the_exact_plan_on_small_walkouts() {
    double[] gaps =
        IntStream.range(1_000, 1_240)
            .mapToDouble(seed -> {
              SmallWalkout walkout = small(seed);
              double all = walkout.space.plans() * walkout.parts() * REPLICATIONS;
              ExactPlan exact = ExactPlan.of(walkout.space, walkout, REPLICATIONS, Threads.of(2));
              // At most a quarter of all plans, so that it has to search.
              PlanAnswer answer =
                  PlanSearch.search(
                      walkout.space, walkout, options(seed, (long) Math.min(100_000, all / 4)));
              assertThat(answer.isExhaustive()).isFalse();
              return gap(walkout, answer, exact);
            })
            .sorted()
            .toArray();
    assertThat(gaps[gaps.length - 1]).isLessThanOrEqualTo(0.02);
    assertThat(gaps[gaps.length * 9 / 10]).isZero();
  }

  @Test
  void the_exact_plan_is_that_of_a_loop_over_all_numbers() {
    for (int seed = 0; seed < 20; seed++) {
      SmallWalkout walkout = new SmallWalkout(seed, 1, 1, 3);
      PlanSpace space = walkout.space;
      double best = Double.NEGATIVE_INFINITY;
      for (int a = 0; a <= space.most(0); a++) {
        for (int b = 0; b <= space.most(1); b++) {
          for (int c = 0; c <= space.most(2); c++) {
            for (int d = 0; d <= space.most(3); d++) {
              best = Math.max(best, mean(walkout, Plan.of(space, a, b, c, d)));
            }
          }
        }
      }
      ExactPlan exact = ExactPlan.of(space, walkout, REPLICATIONS, Runner.IN_TURN);

      assertThat(exact.mean()).isCloseTo(best, within(1e-9));
      assertThat(mean(walkout, exact.plan())).isCloseTo(best, within(1e-9));
    }
  }

  @Test
  void where_all_plans_can_be_valued_they_are() {
    SmallWalkout walkout = new SmallWalkout(3, 1, 1, 3);
    PlanAnswer answer = PlanSearch.search(walkout.space, walkout, options(1, 1_000_000));
    ExactPlan exact = ExactPlan.of(walkout.space, walkout, REPLICATIONS, Runner.IN_TURN);

    assertThat(answer.isExhaustive()).isTrue();
    assertThat(answer.finalists().getFirst().plan()).isEqualTo(exact.plan());
    assertThat(answer.work().search()).isEqualTo((long) walkout.space.plans() * REPLICATIONS);
  }

  @Test
  void what_is_chosen_is_not_worse_than_any_rule_by_a_paired_interval() {
    int better = 0;
    for (int seed = 0; seed < 20; seed++) {
      SmallWalkout walkout = new SmallWalkout(seed, 2, 2, 3);
      PlanAnswer answer = PlanSearch.search(walkout.space, walkout, options(seed, 60_000));
      assertThat(answer.rules())
          .extracting(PlanAnswer.Comparison::rule)
          .containsExactly(Rule.values());
      for (PlanAnswer.Comparison rule : answer.rules()) {
        assertThat(rule.better().high()).as("%s %s", seed, rule).isGreaterThanOrEqualTo(0);
        assertThat(rule.better().mean())
            .isCloseTo(answer.value().mean() - rule.value().mean(), within(1e-9));
        better += rule.better().low() > 0 ? 1 : 0;
      }
    }
    assertThat(better).isGreaterThanOrEqualTo(50);
  }

  @Test
  void common_random_numbers_make_differences_of_plans_precise() {
    double paired = 0;
    double apart = 0;
    for (int seed = 0; seed < 40; seed++) {
      SmallWalkout walkout = new SmallWalkout(seed, 2, 2, 3);
      PlanAnswer answer = PlanSearch.search(walkout.space, walkout, options(seed, 20_000));
      Plan one = answer.bestPlan();
      Plan other = neighbour(walkout.space, one);
      paired += variance(r -> walkout.of(one, r) - walkout.of(other, r));
      apart += variance(r -> walkout.of(one, r) - walkout.of(other, 10_000 + r));
    }
    assertThat(apart).isGreaterThan(5 * paired);
  }

  private static Plan neighbour(PlanSpace space, Plan plan) {
    int[] numbers = plan.numbers();
    numbers[0] = numbers[0] > 0 ? numbers[0] - 1 : numbers[0] + 1;
    return Plan.of(space, numbers);
  }

  private static double variance(IntToDoubleFunction of) {
    double[] values = IntStream.range(0, 500).mapToDouble(of).toArray();
    double mean = Arrays.stream(values).average().orElseThrow();
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
  }

  @Test
  void the_search_the_selection_and_the_report_meet_replications_of_their_own() {
    SmallWalkout walkout = new SmallWalkout(5, 1, 2, 3);
    List<Set<Integer>> met = List.of(new HashSet<>(), new HashSet<>());
    PlanValue noted =
        (candidate, r) -> {
          met.get(candidate instanceof Rule ? 1 : 0).add(r);
          return walkout.of(candidate, r);
        };
    PlanOptions options = options(5, 4_000);
    PlanAnswer answer = PlanSearch.search(walkout.space, noted, options);

    assertThat(met.get(1)).allMatch(r -> r >= REPLICATIONS && r < REPLICATIONS + 400 + 200);
    assertThat(met.get(0)).contains(0, REPLICATIONS - 1, REPLICATIONS + 400);
    assertThat(answer.finalists().getFirst().fresh().count()).isEqualTo(200);
  }

  @Test
  void the_answer_depends_on_the_seed_and_not_on_threads() {
    SmallWalkout walkout = new SmallWalkout(8, 2, 2, 3);
    PlanOptions options = options(8, 30_000);
    List<Long> inTurn = new ArrayList<>();
    List<Long> threads = new ArrayList<>();
    PlanAnswer one =
        PlanSearch.search(walkout.space, walkout, options, List.of(), Runner.IN_TURN, inTurn::add);
    PlanAnswer other =
        PlanSearch.search(walkout.space, walkout, options, List.of(), Threads.of(4), threads::add);

    assertThat(other).isEqualTo(one);
    assertThat(threads).isEqualTo(inTurn).isSorted().hasSizeGreaterThan(5);
    assertThat(inTurn.getLast()).isEqualTo(one.work().all());
    assertThat(PlanSearch.search(walkout.space, walkout, options(9, 30_000)).work())
        .isNotEqualTo(one.work());
  }

  @Test
  void more_evaluations_never_find_less() {
    for (int seed = 0; seed < 10; seed++) {
      SmallWalkout walkout = new SmallWalkout(seed, 2, 2, 4);
      double before = Double.NEGATIVE_INFINITY;
      for (long evaluations : new long[] {1, 500, 5_000, 20_000, 80_000}) {
        PlanAnswer answer = PlanSearch.search(walkout.space, walkout, options(seed, evaluations));
        double found = answer.finalists().getFirst().searched();
        assertThat(found).isGreaterThanOrEqualTo(before - 1e-9);
        before = found;
      }
    }
  }

  @Test
  void a_value_by_parts_leads_to_the_same_plans_as_the_whole() {
    SmallWalkout walkout = new SmallWalkout(12, 2, 2, 3);
    Plan plan = PlanSearch.search(walkout.space, walkout, options(1, 20_000)).bestPlan();
    for (int r = 0; r < 50; r++) {
      assertThat(walkout.part(plan, 0).applyAsDouble(r) + walkout.part(plan, 1).applyAsDouble(r))
          .isCloseTo(walkout.of(plan, r), within(1e-9));
    }
    PlanAnswer whole = PlanSearch.search(walkout.space, walkout::of, options(1, 40_000));
    assertThat(whole.finalists().getFirst().searched())
        .isCloseTo(mean(walkout, whole.finalists().getFirst().plan()), within(1e-9));
  }

  @Test
  void of_plans_of_equal_value_the_one_is_taken_in_which_fewer_stand_in() {
    PlanSpace space =
        new PlanSpace(
            List.of(new PlanSpace.Sessions(DAY, "eyes", SessionKind.CLINIC, 3)),
            List.of(
                new PlanSpace.StandIns(DAY, "day", "senior", "eyes", 4),
                new PlanSpace.StandIns(DAY, "night", "senior", "eyes", 4)));
    PlanValue value =
        (candidate, r) ->
            candidate instanceof Plan p ? 10 + p.number(0) + Math.min(2, p.number(1)) : 0;

    for (long evaluations : new long[] {400, 100_000}) {
      PlanAnswer answer = PlanSearch.search(space, value, options(1, evaluations));
      assertThat(answer.chosen()).isEqualTo(Plan.of(space, 3, 2, 0));
    }
  }

  @Test
  void a_rule_that_is_better_than_every_plan_is_chosen_and_the_best_plan_is_still_named() {
    PlanSpace space =
        new PlanSpace(
            List.of(new PlanSpace.Sessions(DAY, "eyes", SessionKind.CLINIC, 3)), List.of());
    PlanValue value =
        (candidate, r) ->
            candidate instanceof Plan p ? p.number(0) : candidate == Rule.KEEP_ALL ? 9 : -1;

    PlanAnswer answer = PlanSearch.search(space, value, options(1, 1_000));

    assertThat(answer.chosen()).isEqualTo(Rule.KEEP_ALL);
    assertThat(answer.bestPlan()).isEqualTo(Plan.of(space, 3));
    assertThat(answer.rules().get(Rule.KEEP_ALL.ordinal()).better())
        .isEqualTo(new Interval(0, 0, 200));
    assertThat(answer.rules().getFirst().better().mean()).isEqualTo(10);
  }

  @Test
  void with_nothing_to_decide_the_one_plan_is_compared() {
    PlanSpace space = new PlanSpace(List.of(), List.of());
    PlanValue value = (candidate, r) -> candidate instanceof Plan ? 2 : 1;

    PlanAnswer answer = PlanSearch.search(space, value, options(1, 1_000));

    assertThat(answer.chosen()).isEqualTo(Plan.of(space));
    assertThat(answer.isExhaustive()).isTrue();
    assertThat(answer.finalists()).hasSize(1);
  }

  @Test
  void decisions_without_a_choice_and_a_budget_of_nearly_nothing_still_give_an_answer() {
    PlanSpace fixed =
        new PlanSpace(
            List.of(new PlanSpace.Sessions(DAY, "eyes", SessionKind.CLINIC, 0)), List.of());
    PlanValue value = (candidate, r) -> candidate instanceof Plan ? 2 : 1;

    assertThat(PlanSearch.search(fixed, value, options(1, 1)).chosen())
        .isEqualTo(Plan.of(fixed, 0));
    PlanSpace one =
        new PlanSpace(
            List.of(new PlanSpace.Sessions(DAY, "eyes", SessionKind.CLINIC, 1)), List.of());
    PlanValue more = (candidate, r) -> candidate instanceof Plan p ? p.number(0) : -1;
    assertThat(PlanSearch.search(one, more, options(1, 1)).chosen()).isEqualTo(Plan.of(one, 1));
  }

  @Test
  void a_start_that_is_given_is_searched_from() {
    SmallWalkout walkout = new SmallWalkout(4, 2, 2, 3);
    Plan good = PlanSearch.search(walkout.space, walkout, options(4, 100_000)).bestPlan();
    PlanAnswer answer =
        PlanSearch.search(
            walkout.space, walkout, options(4, 1), List.of(good), Runner.IN_TURN, done -> {});

    assertThat(answer.finalists().getFirst().plan()).isEqualTo(good);
  }

  @Test
  void impossible_plans_spaces_and_options_are_refused_in_a_sentence() {
    PlanSpace space =
        new PlanSpace(
            List.of(new PlanSpace.Sessions(DAY, "eyes", SessionKind.CLINIC, 3)),
            List.of(new PlanSpace.StandIns(DAY, "night", "senior", "eyes", 2)));
    assertThatThrownBy(() -> Plan.of(space, 4, 0))
        .hasMessage("A plan has 4 sessions of \"eyes\" (CLINIC) on 2030-03-04; expected 0 to 3.");
    assertThatThrownBy(() -> Plan.of(space, 1, -1))
        .hasMessage(
            "A plan has -1 \"senior\" of \"eyes\" who stand in on 2030-03-04, \"night\"; expected 0 to 2.");
    assertThatThrownBy(() -> Plan.of(space, 1))
        .hasMessage("A plan has 1 numbers; expected 2, one for each decision.");
    assertThatThrownBy(() -> new PlanSpace.Sessions(DAY, "eyes", SessionKind.CLINIC, -1))
        .hasMessage(
            "At most -1 sessions of \"eyes\" on 2030-03-04 can be chosen; expected 0 or more.");
    PlanSpace.Sessions eyes = space.sessions().getFirst();
    assertThatThrownBy(() -> new PlanSpace(List.of(eyes, eyes), List.of()))
        .hasMessage(
            "There are two decisions about sessions of \"eyes\" (CLINIC) on 2030-03-04; expected one.");
    assertThatThrownBy(() -> PlanOptions.of(1, 10, 1_000, 0, 0.95))
        .hasMessage("The indifference is 0.0; expected more than 0, in the unit of the value.");
    assertThatThrownBy(() -> PlanOptions.of(1, 10, 0, 1, 0.95))
        .hasMessage("The search may spend 0 evaluations; expected 1 or more.");
    assertThatThrownBy(() -> PlanOptions.of(1, 10, 1, 1, 1))
        .hasMessage("The confidence is 1.0; expected 0.5 or more and less than 1.");
    assertThatThrownBy(() -> PlanOptions.of(1, 0, 1, 1, 0.9))
        .hasMessage("There are 0 replications of the search; expected 1 to 1000000.");
    assertThatThrownBy(
            () -> PlanSearch.search(space, (candidate, r) -> Double.NaN, options(1, 1_000)))
        .hasMessage("The value of Plan[0, 0] in replication 0 is NaN; expected a number.");
    PlanSpace large =
        new PlanSpace(
            IntStream.range(0, 20)
                .mapToObj(i -> new PlanSpace.Sessions(DAY, "s" + i, SessionKind.CLINIC, 9))
                .toList(),
            List.of());
    assertThatThrownBy(() -> ExactPlan.of(large, (candidate, r) -> 0, 1, Runner.IN_TURN))
        .hasMessage(
            "There are 1.0E20 plans; expected 20000000 at most, since each is valued. Search instead.");
  }
}
