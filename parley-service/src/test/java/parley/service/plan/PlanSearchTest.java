package parley.service.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.service.kernel.Runner;

/** Plans for small made-up walkouts, against all plans there are. */
class PlanSearchTest {

  private static final int REPLICATIONS = 8;
  private static final LocalDate DAY = LocalDate.of(2030, 3, 4);

  private static PlanOptions options(long seed, long evaluations) {
    return new PlanOptions(seed, REPLICATIONS, evaluations, 4, 400, 200, 0.5, 0.95);
  }

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
    double scale = exact.mean() - none;
    double found = answer.finalists().getFirst().searched();
    assertThat(found).isLessThanOrEqualTo(exact.mean() + 1e-9);
    return scale < 1e-9 ? 0 : (exact.mean() - found) / scale;
  }

  @Test
  void the_search_comes_within_two_percent_of_the_exact_plan_on_small_walkouts() {
    double[] gaps =
        IntStream.range(0, 240)
            .mapToDouble(seed -> {
              SmallWalkout walkout = small(seed);
              ExactPlan exact = ExactPlan.of(walkout.space, walkout, REPLICATIONS, Runner.IN_TURN);
              // A part of the plans there are, so that it has to search.
              long budget = (long) (walkout.space.plans() * walkout.parts() * REPLICATIONS / 4);
              PlanAnswer answer =
                  PlanSearch.search(
                      walkout.space, walkout, options(seed, Math.min(40_000, budget)));
              assertThat(answer.isExhaustive()).isFalse();
              if (gap(walkout, answer, exact) > 0.001)
                System.out.println(
                    "seed "
                        + seed
                        + " plans "
                        + walkout.space.plans()
                        + " spent "
                        + answer.work().search()
                        + " gap "
                        + gap(walkout, answer, exact)
                        + " scale "
                        + (exact.mean() - mean(walkout, Rule.CANCEL_ALL))
                        + " "
                        + exact.plan()
                        + " "
                        + answer.bestPlan());
              return gap(walkout, answer, exact);
            })
            .sorted()
            .toArray();
    System.out.println(
        "GAPS zero "
            + Arrays.stream(gaps).filter(g -> g < 1e-9).count()
            + " max "
            + gaps[gaps.length - 1]
            + " mean "
            + Arrays.stream(gaps).average()
            + " p99 "
            + gaps[(int) (gaps.length * .99)]
            + " p95 "
            + gaps[(int) (gaps.length * .95)]);
    assertThat(gaps[gaps.length - 1]).isLessThanOrEqualTo(0.02);
  }
}
