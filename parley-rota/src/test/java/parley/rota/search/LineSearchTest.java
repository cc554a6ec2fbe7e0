package parley.rota.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.rota.line.LineJudge;
import parley.rota.line.LineProblem;
import parley.rota.line.Roster;

class LineSearchTest {

  private static Roster search(LineProblem problem, long seed, double units) {
    return LineSearch.improve(problem, Optional.empty(), seed, Budget.ofWork(units), Watch.NONE);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void tiny_problems_are_solved_as_by_trying_all(long seed) {
    LineProblem problem = SmallLines.around(seed, 2, 1, 2).problem();

    Roster found = search(problem, seed, 0.5);

    assertThat(LineJudge.judge(problem, found).violations()).isEmpty();
    assertThat(LineJudge.judge(problem, found).objective()).isEqualTo(leastOfAll(problem));
  }

  private static long leastOfAll(LineProblem problem) {
    List<List<byte[]>> lines = List.of(lines(problem, 0), lines(problem, 1));
    long least = Long.MAX_VALUE;
    for (byte[] a : lines.get(0)) {
      for (byte[] b : lines.get(1)) {
        byte[] both = new byte[14];
        System.arraycopy(a, 0, both, 0, 7);
        System.arraycopy(b, 0, both, 7, 7);
        least = Math.min(least, LineJudge.judge(problem, Roster.of(2, 7, both)).objective());
      }
    }
    return least;
  }

  /** All lines of a person that keep the rules. */
  private static List<byte[]> lines(LineProblem problem, int person) {
    LineProblem alone =
        new LineProblem(
            "alone",
            7,
            problem.shifts(),
            List.of(problem.people().get(person)),
            List.of(),
            List.of());
    List<byte[]> lines = new ArrayList<>();
    for (int code = 0; code < 2187; code++) {
      byte[] line = new byte[7];
      int rest = code;
      for (int d = 0; d < 7; d++) {
        line[d] = (byte) (rest % 3);
        rest /= 3;
      }
      if (LineJudge.judge(alone, Roster.of(1, 7, line)).isFeasible()) {
        lines.add(line);
      }
    }
    return lines;
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34, 35, 36})
  void around_a_hidden_roster_it_finds_one_that_is_feasible_and_no_worse(long seed) {
    SmallLines.Made made = SmallLines.around(seed, 8, 2 + (int) (seed % 4), 3);

    Roster found = search(made.problem(), seed, 2);

    assertThat(LineJudge.judge(made.problem(), found).violations()).isEmpty();
    assertThat(LineJudge.judge(made.problem(), found).objective())
        .isLessThanOrEqualTo(LineJudge.judge(made.problem(), made.hidden()).objective());
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void it_is_feasible_over_half_a_year_of_tight_caps(long seed) {
    SmallLines.Made made = SmallLines.around(seed, 5, 26, 4);

    Roster found = search(made.problem(), seed, 4);

    assertThat(LineJudge.judge(made.problem(), found).violations()).isEmpty();
  }

  @Test
  void the_same_seed_and_work_give_the_same_bytes_and_another_seed_others() {
    LineProblem problem = SmallLines.around(41, 10, 4, 4).problem();

    assertThat(search(problem, 7, 1).toBytes()).isEqualTo(search(problem, 7, 1).toBytes());
    assertThat(search(problem, 7, 1)).isNotEqualTo(search(problem, 8, 1));
  }

  @Test
  void a_start_is_never_made_worse_and_its_broken_lines_are_mended() {
    SmallLines.Made made = SmallLines.around(42, 8, 4, 3);
    Roster good = search(made.problem(), 1, 1);
    byte[] broken = good.toBytes();
    Arrays.fill(broken, 0, 28, (byte) 1);

    Roster kept =
        LineSearch.improve(made.problem(), Optional.of(good), 2, Budget.ofWork(0.01), Watch.NONE);
    Roster mended =
        LineSearch.improve(
            made.problem(),
            Optional.of(Roster.of(8, 28, broken)),
            2,
            Budget.ofWork(0.5),
            Watch.NONE);

    assertThat(LineJudge.judge(made.problem(), kept).objective())
        .isLessThanOrEqualTo(LineJudge.judge(made.problem(), good).objective());
    assertThat(LineJudge.judge(made.problem(), mended).violations()).isEmpty();
  }

  @Test
  void the_watch_hears_ever_better_objectives_and_the_last_is_the_answer() {
    LineProblem problem = SmallLines.around(43, 8, 4, 3).problem();
    List<Long> heard = new ArrayList<>();

    Roster found =
        LineSearch.improve(
            problem,
            Optional.empty(),
            1,
            Budget.ofWork(1),
            (objective, bound) -> heard.add(objective));

    assertThat(heard).isNotEmpty();
    for (int i = 1; i < heard.size(); i++) {
      assertThat(heard.get(i)).isLessThan(heard.get(i - 1));
    }
    assertThat(heard.getLast()).isEqualTo(LineJudge.judge(problem, found).objective());
  }

  @Test
  void a_budget_that_does_not_tell_its_end_is_cooled_over_growing_spans() {
    LineProblem problem = SmallLines.around(44, 2, 1, 2).problem();

    Roster found = LineSearch.improve(problem, Optional.empty(), 1, work -> work >= 60, Watch.NONE);

    assertThat(LineJudge.judge(problem, found).violations()).isEmpty();
    assertThat(LineJudge.judge(problem, found).objective()).isEqualTo(leastOfAll(problem));
  }

  @Test
  void a_long_budget_is_cut_into_coolings_which_never_lose_the_best() {
    SmallLines.Made made = SmallLines.around(46, 2, 1, 2);

    Roster found = search(made.problem(), 1, 9);
    Roster again =
        LineSearch.improve(
            made.problem(), Optional.of(made.hidden()), 1, Budget.ofWork(9), Watch.NONE);

    assertThat(LineJudge.judge(made.problem(), found).objective())
        .isEqualTo(leastOfAll(made.problem()));
    assertThat(LineJudge.judge(made.problem(), again).objective())
        .isEqualTo(leastOfAll(made.problem()));
  }

  @Test
  void what_cannot_be_kept_is_broken_as_little_as_can_be() {
    LineProblem.Person overworked =
        new LineProblem.Person("P", List.of(7), 4800, 2880, 2, 1, 2, 1, Set.of(0));
    LineProblem problem =
        new LineProblem(
            "impossible",
            7,
            List.of(new LineProblem.ShiftType("S", 480, Set.of())),
            List.of(overworked),
            List.of(),
            List.of());

    Roster found = search(problem, 1, 0.1);

    // Six shifts are asked for. In runs of two with two days off between, four can be.
    assertThat(LineJudge.judge(problem, found).violations())
        .containsExactly("P has 960 minutes short, at most 0");
  }

  @Test
  void nobody_to_roster_is_no_error_and_a_start_for_others_is_one() {
    LineProblem empty = new LineProblem("empty", 7, List.of(), List.of(), List.of(), List.of());
    LineProblem problem = SmallLines.around(45, 3, 1, 2).problem();

    assertThat(search(empty, 1, 0.1).people()).isZero();
    assertThatThrownBy(() ->
            LineSearch.improve(
                problem,
                Optional.of(Roster.of(2, 7, new byte[14])),
                1,
                Budget.ofWork(0.1),
                Watch.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A search starts from a roster for 2 people on 7 days; expected 3 on 7.");
  }
}
