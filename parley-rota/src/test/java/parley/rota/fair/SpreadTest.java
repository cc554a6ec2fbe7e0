package parley.rota.fair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SpreadTest {

  private static final Offset<Double> TINY = within(1e-9);

  @Test
  void closed_forms_of_the_loads_one_to_n() {
    // x = 1..n: J = 3(n+1) / (2(2n+1)), G = (n-1)/(3n), sd^2 = (n^2-1)/12.
    for (int n : new int[] {1, 2, 5, 12, 40}) {
      Spread s = Spread.of(IntStream.rangeClosed(1, n).asDoubleStream().toArray());
      assertThat(s.jain()).isCloseTo(3.0 * (n + 1) / (2.0 * (2 * n + 1)), TINY);
      assertThat(s.gini()).isCloseTo((n - 1.0) / (3.0 * n), TINY);
      assertThat(s.deviation()).isCloseTo(Math.sqrt((n * (double) n - 1) / 12), TINY);
      assertThat(s.gap()).isEqualTo(n - 1.0);
    }
  }

  @Test
  void one_who_bears_all_gives_the_worst_values() {
    for (int n = 1; n <= 10; n++) {
      double[] loads = new double[n];
      loads[n - 1] = 7;
      Spread s = Spread.of(loads);
      assertThat(s.jain()).isCloseTo(1.0 / n, TINY);
      assertThat(s.gini()).isCloseTo(1 - 1.0 / n, TINY);
    }
  }

  @Test
  void equal_loads_and_no_loads_are_perfectly_fair() {
    for (double load : new double[] {0, 3}) {
      Spread s = Spread.of(load, load, load, load);
      assertThat(s.jain()).isCloseTo(1, TINY);
      assertThat(s.gini()).isCloseTo(0, TINY);
      assertThat(s.gap()).isZero();
      assertThat(s.deviation()).isZero();
      assertThat(s.lorenz())
          .containsExactly(
              new Spread.Point(0, 0),
              new Spread.Point(0.25, 0.25),
              new Spread.Point(0.5, 0.5),
              new Spread.Point(0.75, 0.75),
              new Spread.Point(1, 1));
    }
  }

  @Test
  void properties_hold_for_any_loads() {
    SplittableRandom random = new SplittableRandom(62);
    for (int round = 0; round < 500; round++) {
      int n = 1 + random.nextInt(20);
      double[] loads =
          IntStream.range(0, n).mapToDouble(i -> random.nextInt(4) * random.nextDouble()).toArray();
      Spread s = Spread.of(loads);
      assertThat(s.jain()).isBetween(1.0 / n - 1e-9, 1 + 1e-9);
      assertThat(s.gini()).isBetween(-1e-9, 1 - 1.0 / n + 1e-9).isCloseTo(byPairs(loads), TINY);
      Spread scaled = Spread.of(Arrays.stream(loads).map(x -> 37 * x).toArray());
      assertThat(scaled.jain()).isCloseTo(s.jain(), TINY);
      assertThat(scaled.gini()).isCloseTo(s.gini(), TINY);
      convex(s.lorenz());
      assertThat(1 - 2 * areaUnder(s.lorenz())).isCloseTo(s.gini(), TINY);
    }
  }

  /** G = sum of |x_i - x_j| over all pairs / (2 n sum x). */
  private static double byPairs(double[] loads) {
    double sum = Arrays.stream(loads).sum();
    double pairs = 0;
    for (double a : loads) {
      for (double b : loads) {
        pairs += Math.abs(a - b);
      }
    }
    return sum > 0 ? pairs / (2 * loads.length * sum) : 0;
  }

  private static void convex(List<Spread.Point> points) {
    double slope = 0;
    for (int i = 1; i < points.size(); i++) {
      double next =
          (points.get(i).load() - points.get(i - 1).load())
              / (points.get(i).people() - points.get(i - 1).people());
      assertThat(next).isGreaterThanOrEqualTo(slope - 1e-9);
      slope = next;
    }
    assertThat(points.getLast()).isEqualTo(new Spread.Point(1, 1));
  }

  private static double areaUnder(List<Spread.Point> points) {
    double area = 0;
    for (int i = 1; i < points.size(); i++) {
      area +=
          (points.get(i).people() - points.get(i - 1).people())
              * (points.get(i).load() + points.get(i - 1).load())
              / 2;
    }
    return area;
  }

  @Test
  void leximin_looks_at_the_heaviest_load_first_and_then_at_the_next() {
    assertThat(Spread.of(2, 2, 2).compareLeximin(Spread.of(0, 0, 3))).isNegative();
    assertThat(Spread.of(3, 2, 1).compareLeximin(Spread.of(3, 3, 0))).isNegative();
    assertThat(Spread.of(1, 2, 3).compareLeximin(Spread.of(3, 1, 2))).isZero();
    assertThat(Spread.of(1, 5).leximin()).containsExactly(5.0, 1.0);
  }

  @Test
  void loads_below_zero_or_none_are_refused() {
    assertThatThrownBy(Spread::of)
        .hasMessage("The loads are []; expected one or more, none below 0.");
    assertThatThrownBy(() -> Spread.of(1, -1)).isInstanceOf(IllegalArgumentException.class);
  }
}
