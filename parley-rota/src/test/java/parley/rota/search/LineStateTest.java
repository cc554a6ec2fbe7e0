package parley.rota.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.rota.line.LineJudge;
import parley.rota.line.LineProblem;
import parley.rota.line.Roster;
import parley.rota.line.Verdict;

/** The incremental evaluation against the judge, which evaluates in whole. */
class LineStateTest {

  private static Verdict judge(LineState s) {
    LineProblem problem = s.t.problem;
    return LineJudge.judge(problem, Roster.of(s.t.people, s.t.days, s.cells));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void a_change_of_any_window_is_judged_as_the_judge_does(long seed) {
    SmallLines.Made made = SmallLines.around(seed, 4, 3, 1 + (int) (seed % 4));
    LineState s = new LineState(LineTables.of(made.problem()));
    s.load(made.hidden().toBytes());
    SplittableRandom random = new SplittableRandom(seed);
    int feasible = 0;
    for (int i = 0; i < 4000; i++) {
      int length = 1 + random.nextInt(i % 50 == 0 ? s.t.days : 4);
      int p = random.nextInt(s.t.people);
      int from = random.nextInt(s.t.days - length + 1);
      byte[] with = new byte[length];
      boolean allowed = true;
      for (int j = 0; j < length; j++) {
        int[] own = s.t.kindsOf[p];
        with[j] = (byte) own[random.nextInt(own.length)];
        int at = (p * s.t.days + from + j) * s.t.kinds + with[j];
        allowed &= s.t.wish[at] < LineTables.FORBIDDEN;
      }
      if (!allowed) {
        continue;
      }
      long soft = s.soft + s.softChange(p, from, length, with);
      boolean keeps = s.fits(p, from, length, with) && s.strainWith(p, from, length, with) == 0;
      byte[] before =
          Arrays.copyOfRange(s.cells, p * s.t.days + from, p * s.t.days + from + length);

      s.put(p, from, length, with);

      Verdict verdict = judge(s);
      assertThat(verdict.objective()).isEqualTo(soft).isEqualTo(s.soft);
      assertThat(verdict.isFeasible()).as("%s", verdict.violations()).isEqualTo(keeps);
      assertThat(s.strainSum > 0).isEqualTo(s.strain[p] > 0);
      if (!keeps) {
        s.put(p, from, length, before);
      } else {
        feasible++;
      }
    }
    assertThat(feasible).isGreaterThan(50);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void every_random_move_costs_what_the_judge_says_and_keeps_all_rules(long seed) {
    SmallLines.Made made = SmallLines.around(seed, 6, 4, 1 + (int) (seed % 5));
    LineState s = new LineState(LineTables.of(made.problem()));
    s.load(made.hidden().toBytes());
    Draws draws = Draws.of(seed, 1);
    LineMoves moves = new LineMoves(s, draws);
    int done = 0;
    for (int i = 0; i < 30_000; i++) {
      long most = draws.below(30);
      long soft = s.soft;
      if (moves.any(most)) {
        done++;
        Verdict verdict = judge(s);
        assertThat(verdict.objective()).isEqualTo(s.soft).isLessThanOrEqualTo(soft + most);
        assertThat(verdict.violations()).isEmpty();
      }
    }
    assertThat(done).isGreaterThan(200);
  }
}
