package parley.rota.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.rota.line.LineJudge;
import parley.rota.line.Roster;

/** The dynamic program against all lines that there are. */
class BestLineTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "3, 2", "4, 2", "5, 3", "6, 3", "7, 2", "8, 3", "9, 3", "10, 1"})
  void it_is_the_cheapest_of_all_weeks_that_keep_the_rules(long seed, int shifts) {
    SmallLines.Made made = SmallLines.around(seed, 2, 3, shifts);
    LineState s = new LineState(LineTables.of(made.problem()));
    BestLine best = new BestLine(s.t);
    SplittableRandom random = new SplittableRandom(seed);
    for (int from = 0; from < s.t.days; from += 7) {
      s.load(made.hidden().toBytes());
      float[] price = new float[7 * s.t.kinds];
      for (int i = 0; i < price.length; i++) {
        price[i] = random.nextInt(-20, 20);
      }
      for (int d = 0; d < 7; d++) {
        for (int k = 1; k < s.t.kinds; k++) {
          if (s.t.wish[(from + d) * s.t.kinds + k] >= LineTables.FORBIDDEN) {
            price[d * s.t.kinds + k] = LineTables.FORBIDDEN;
          }
        }
      }
      byte[] found = new byte[7];
      // Surcharges for caps are not exact: the least of all weeks is asked for without caps.
      Arrays.fill(s.t.cap, s.t.days);

      assertThat(best.find(s, 0, from, 7, price, 1 << 20, found)).isZero();

      assertThat(cost(s, price, found)).isEqualTo(leastOfAll(s, from, price));
    }
  }

  private static float cost(LineState s, float[] price, byte[] week) {
    float sum = 0;
    for (int d = 0; d < 7; d++) {
      sum += price[d * s.t.kinds + week[d]];
    }
    return sum;
  }

  private static float leastOfAll(LineState s, int from, float[] price) {
    byte[] week = new byte[7];
    float least = Float.MAX_VALUE;
    for (int code = 0; code < (int) Math.pow(s.t.kinds, 7); code++) {
      int rest = code;
      for (int d = 0; d < 7; d++) {
        week[d] = (byte) (rest % s.t.kinds);
        rest /= s.t.kinds;
      }
      float cost = cost(s, price, week);
      if (cost < least && s.fits(0, from, 7, week) && s.strainWith(0, from, 7, week) == 0) {
        least = cost;
      }
    }
    return least;
  }

  @ParameterizedTest
  @CsvSource({"21, 4", "22, 8", "23, 12", "24, 26", "25, 52"})
  void long_lines_are_made_without_a_breach_but_of_caps(long seed, int weeks) {
    SmallLines.Made made = SmallLines.around(seed, 3, weeks, 3);
    LineState s = new LineState(LineTables.of(made.problem()));
    LineStart start = new LineStart(s);

    start.make();

    assertThat(LineJudge.judge(made.problem(), Roster.of(3, s.t.days, s.cells)).violations())
        .allMatch(v -> v.matches("P\\d has \\d+ S\\d, at most \\d+"));
  }
}
