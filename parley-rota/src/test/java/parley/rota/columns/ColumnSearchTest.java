package parley.rota.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.rota.line.LineJudge;
import parley.rota.line.LineProblem;
import parley.rota.line.Roster;
import parley.rota.line.Verdict;
import parley.rota.search.Budget;
import parley.rota.search.Crew;
import parley.rota.search.Draws;
import parley.rota.search.Watch;

/** Bounds hold, rosters keep the rules, and the same work gives the same answer. */
class ColumnSearchTest {

  private static final Budget SHORT = Budget.ofWork(2);

  @Test
  void c3_on_small_problems_the_best_is_the_optimum_and_the_bound_is_not_above_it() {
    SplittableRandom random = new SplittableRandom(41);
    int solved = 0;
    for (int i = 0; i < 40; i++) {
      LineProblem problem = Small.problem(random, 7, 2, 2);
      Optional<Long> optimum = optimum(problem);
      ColumnAnswer answer = solve(problem, i, Crew.ALONE);
      if (optimum.isEmpty()) {
        assertThat(answer).isEqualTo(new ColumnAnswer(Optional.empty(), Long.MAX_VALUE, true));
      } else {
        assertThat(answer.bound()).isLessThanOrEqualTo(optimum.orElseThrow());
        assertThat(objective(problem, answer)).isEqualTo(optimum.orElseThrow());
        solved++;
      }
    }
    assertThat(solved).isGreaterThan(10);
  }

  @Test
  void c3_on_larger_problems_no_roster_is_below_the_bound_and_the_bound_is_near() {
    for (int seed = 51; seed < 54; seed++) {
      LineProblem problem = ward(seed, 28, 10);
      ColumnAnswer answer = solve(problem, seed, Crew.ALONE);
      long objective = objective(problem, answer);
      assertThat(objective).isGreaterThanOrEqualTo(answer.bound());
      assertThat(objective).isLessThanOrEqualTo(answer.bound() + answer.bound() / 10 + 5);
    }
  }

  @Test
  void c3_the_same_seed_and_work_give_the_same_bytes_with_a_crew_of_one_and_of_two() {
    LineProblem problem = ward(61, 42, 8);
    ColumnAnswer alone = solve(problem, 7, Crew.ALONE);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      ColumnAnswer both = solve(problem, 7, new Both(threads));
      assertThat(both).isEqualTo(alone);
    }
  }

  @Test
  void c3_windows_of_weeks_and_neighbourhoods_in_them_improve_a_long_horizon_without_a_bound() {
    LineProblem problem = ward(71, 182, 8);
    Grid grid = new Grid(problem);
    Best best = new Best(grid, Watch.NONE);
    Effort effort = new Effort(Budget.ofWork(40), 0, 1);
    Start start = new Start(grid, best, Draws.of(1, 0), effort);
    start.build();
    long built = best.objective();
    start.descendByWindows();
    long descended = best.objective();
    assertThat(descended).isLessThan(built);
    Effort more = new Effort(Budget.ofWork(3), 0, 1);
    new Neighbours(grid, best, 1, Budget.ofWork(3), Crew.ALONE, more, new Seat[0], new int[0])
        .run();
    assertThat(best.objective()).isLessThan(descended);
    assertThat(best.bound()).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void c2_known_rosters_that_break_rules_are_not_used_and_the_best_of_the_others_is_kept() {
    LineProblem problem = ward(81, 28, 10);
    Roster idle = Roster.of(10, 28, new byte[280]);
    Roster good = solve(problem, 1, Crew.ALONE).best().orElseThrow();
    ColumnAnswer answer =
        ColumnSearch.solve(
            problem, List.of(idle, good), 2, Budget.ofWork(0), Crew.ALONE, Watch.NONE);
    assertThat(LineJudge.judge(problem, idle).isFeasible()).isFalse();
    assertThat(objective(problem, answer))
        .isLessThanOrEqualTo(LineJudge.judge(problem, good).objective());
  }

  @Test
  void c3_without_the_library_lines_are_still_improved_and_no_bound_is_told() {
    LineProblem problem = ward(91, 28, 10);
    ColumnAnswer answer =
        ColumnSearch.solve(problem, List.of(), 1, SHORT, Crew.ALONE, Watch.NONE, false);
    assertThat(answer.best()).isPresent();
    assertThat(answer.bound()).isEqualTo(Long.MIN_VALUE);
    assertThat(answer.proven()).isFalse();
  }

  @Test
  void c6_somebody_without_any_line_is_proof_that_there_is_no_roster() {
    LineProblem problem =
        new LineProblem(
            "none",
            7,
            List.of(new LineProblem.ShiftType("D", 480, Set.of())),
            List.of(new LineProblem.Person("A", List.of(7), 2400, 2400, 2, 1, 2, 1, Set.of(2, 3))),
            List.of(),
            List.of(new LineProblem.Cover(0, 0, 1, 100, 1)));
    assertThat(solve(problem, 1, Crew.ALONE))
        .isEqualTo(new ColumnAnswer(Optional.empty(), Long.MAX_VALUE, true));
  }

  @Test
  void c3_prices_too_large_to_be_summed_leave_what_was_known() {
    LineProblem problem = ward(95, 28, 2);
    LineProblem dear =
        new LineProblem(
            "dear",
            28,
            problem.shifts(),
            problem.people(),
            List.of(),
            List.of(new LineProblem.Cover(0, 0, 1, 400_000_000, 1)));
    assertThat(solve(dear, 1, Crew.ALONE))
        .isEqualTo(new ColumnAnswer(Optional.empty(), Long.MIN_VALUE, false));
  }

  private static ColumnAnswer solve(LineProblem problem, long seed, Crew crew) {
    return ColumnSearch.solve(problem, List.of(), seed, SHORT, crew, Watch.NONE);
  }

  private static long objective(LineProblem problem, ColumnAnswer answer) {
    Verdict verdict = LineJudge.judge(problem, answer.best().orElseThrow());
    assertThat(verdict.violations()).isEmpty();
    return verdict.objective();
  }

  /** By trying all pairs of lines. */
  private static Optional<Long> optimum(LineProblem problem) {
    List<byte[]> first = Small.lines(problem, 0, new byte[7], 0, 7);
    List<byte[]> second = Small.lines(problem, 1, new byte[7], 0, 7);
    Optional<Long> least = Optional.empty();
    for (byte[] a : first) {
      for (byte[] b : second) {
        byte[] all = new byte[14];
        System.arraycopy(a, 0, all, 0, 7);
        System.arraycopy(b, 0, all, 7, 7);
        long cost = LineJudge.judge(problem, Roster.of(2, 7, all)).objective();
        least = Optional.of(Math.min(cost, least.orElse(cost)));
      }
    }
    return least;
  }

  /** A ward with early, late and night shifts, as the public instances have them. */
  private static LineProblem ward(long seed, int days, int people) {
    SplittableRandom random = new SplittableRandom(seed);
    List<LineProblem.ShiftType> shifts =
        List.of(
            new LineProblem.ShiftType("E", 480, Set.of()),
            new LineProblem.ShiftType("L", 480, Set.of(0)),
            new LineProblem.ShiftType("N", 600, Set.of(0, 1)));
    List<LineProblem.Person> persons = new ArrayList<>();
    List<LineProblem.Wish> wishes = new ArrayList<>();
    for (int p = 0; p < people; p++) {
      int weeks = days / 7;
      persons.add(
          new LineProblem.Person(
              "p" + p,
              List.of(days, p % 3 == 0 ? 0 : days, p % 2 == 0 ? 0 : days / 4),
              weeks * 2400,
              weeks * 2160,
              5,
              2,
              2,
              (weeks + 1) / 2,
              Set.of(random.nextInt(days))));
      for (int i = 0; i < weeks; i++) {
        wishes.add(
            new LineProblem.Wish(
                p,
                random.nextInt(days),
                random.nextInt(3),
                random.nextBoolean(),
                1 + random.nextInt(3)));
      }
    }
    List<LineProblem.Cover> cover =
        IntStream.range(0, days * 3)
            .mapToObj(i ->
                new LineProblem.Cover(
                    i / 3, i % 3, people / 5 + random.nextInt(2) - i % 3 / 2, 100, 1))
            .toList();
    return new LineProblem("ward", days, shifts, persons, wishes, cover);
  }

  private record Both(ExecutorService threads) implements Crew {

    @Override
    public int size() {
      return 2;
    }

    @Override
    public <T> List<T> all(List<Supplier<T>> jobs) {
      List<CompletableFuture<T>> running =
          jobs.stream().map(j -> CompletableFuture.supplyAsync(j, threads)).toList();
      return running.stream().map(CompletableFuture::join).toList();
    }
  }
}
