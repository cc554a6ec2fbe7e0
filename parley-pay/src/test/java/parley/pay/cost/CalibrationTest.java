package parley.pay.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.casefile.Range;

/** Staff by point of the scale from counts of groups and the mean of all pay. */
class CalibrationTest {

  @Test
  void one_group_over_three_points_keeps_both_sums_and_is_the_most_even() {
    Calibration c = calibration(List.of(30.0, 40.0, 60.0), 1000, 45);

    assertThat(sum(c.centre())).isCloseTo(1000, within(1e-9));
    assertThat(pay(c.centre(), List.of(30.0, 40.0, 60.0)) / 1000).isCloseTo(45, within(1e-9));
    // A walk over all distributions with these sums, in steps of a tenth of a head.
    double best = Double.NEGATIVE_INFINITY;
    double[] most = new double[3];
    for (double high = 0; high <= 1000; high += 0.1) {
      // low + middle + high = 1000 and 30 low + 40 middle + 60 high = 45000
      double middle = (45_000 - 30_000 - 30 * high) / 10;
      double low = 1000 - middle - high;
      if (middle >= 0 && low >= 0 && entropy(low, middle, high) > best) {
        best = entropy(low, middle, high);
        most = new double[] {low, middle, high};
      }
    }
    for (int i = 0; i < 3; i++) {
      assertThat(c.centre().get(i).doubleValue()).isCloseTo(most[i], within(0.5));
    }
  }

  @Test
  void two_groups_that_share_points_are_the_most_even_of_all_on_a_grid() {
    // 600 stand at the first two points, 400 at the last three; the second point has both.
    List<Double> pay = List.of(30.0, 45.0, 60.0, 75.0);
    double excess = 1000 * 50.0;
    Calibration c = calibration(pay, 50, Map.of(600.0, List.of(0, 1), 400.0, List.of(1, 2, 3)));

    double best = Double.NEGATIVE_INFINITY;
    double[] most = new double[4];
    for (double first = 0; first <= 600; first += 0.5) {
      for (double last = 0; last <= 400; last += 0.5) {
        // 45 second + 60 third = what the mean leaves, second + third = 400 - last
        double left = excess - 30 * first - 45 * (600 - first) - 75 * last;
        double third = (left - 45 * (400 - last)) / 15;
        double second = 400 - last - third;
        if (third >= 0 && second >= 0 && entropy(first, 600 - first, second, third, last) > best) {
          best = entropy(first, 600 - first, second, third, last);
          most = new double[] {first, 600 - first + second, third, last};
        }
      }
    }
    for (int i = 0; i < 4; i++) {
      assertThat(c.centre().get(i).doubleValue()).isCloseTo(most[i], within(1.5));
    }
  }

  @Test
  void the_corners_are_the_ends_of_what_the_sums_allow() {
    Calibration c = calibration(List.of(30.0, 40.0, 60.0), 1000, 45);
    // Nobody at the middle point: 30 low + 60 high = 45000, so 500 and 500; nobody at the lowest:
    // 40 middle + 60 high = 45000, so 750 and 250.
    assertThat(c.range(0).low().doubleValue()).isCloseTo(0, within(1e-9));
    assertThat(c.range(0).high().doubleValue()).isCloseTo(500, within(1e-9));
    assertThat(c.range(1).high().doubleValue()).isCloseTo(750, within(1e-9));
    assertThat(c.range(2).low().doubleValue()).isCloseTo(250, within(1e-9));
    assertThat(c.range(2).high().doubleValue()).isCloseTo(500, within(1e-9));
  }

  @Test
  void every_corner_and_the_centre_of_random_tables_keep_the_sums() {
    SplittableRandom random = new SplittableRandom(14_104);
    for (int i = 0; i < 300; i++) {
      List<Double> pay = new ArrayList<>();
      double at = 20;
      for (int p = 0; p < random.nextInt(2, 6); p++) {
        at += random.nextDouble(1, 15);
        pay.add(at);
      }
      double share = random.nextDouble(0.05, 0.95);
      double mean = pay.getFirst() + share * (pay.getLast() - pay.getFirst());
      Calibration c = calibration(pay, 5000, mean);
      assertThat(c.corners()).isNotEmpty();
      List<List<BigDecimal>> all = new ArrayList<>(c.corners());
      all.add(c.centre());
      assertThat(all)
          .allSatisfy(counts -> {
            assertThat(sum(counts)).isCloseTo(5000, within(1e-6));
            assertThat(pay(counts, pay) / 5000).isCloseTo(mean, within(1e-6));
            assertThat(counts).allSatisfy(n -> assertThat(n.doubleValue()).isGreaterThan(-1e-9));
          });
      for (int p = 0; p < pay.size(); p++) {
        assertThat(c.centre().get(p)).isBetween(c.range(p).low(), c.range(p).high());
      }
    }
  }

  @Test
  void a_mean_beyond_the_pay_of_all_points_is_refused() {
    assertThatThrownBy(() -> calibration(List.of(30.0, 40.0), 1000, 45))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A mean basic pay of 45 cannot come from the counts of the staff table: they allow 30"
                + " to 40.");
  }

  private static Calibration calibration(List<Double> pay, double total, double mean) {
    return calibration(pay, mean, Map.of(total, IntStream.range(0, pay.size()).boxed().toList()));
  }

  private static Calibration calibration(
      List<Double> pay, double mean, Map<Double, List<Integer>> pointsByTotal) {
    List<Calibration.Group> groups = new ArrayList<>();
    pointsByTotal.forEach((total, points) -> {
      BigDecimal all = BigDecimal.valueOf(total);
      groups.add(new Calibration.Group(new Range(all, all), all, points));
    });
    return Calibration.of(
        pay.stream().map(BigDecimal::valueOf).toList(),
        groups,
        Optional.of(BigDecimal.valueOf(mean)));
  }

  private static double entropy(double... counts) {
    double sum = 0;
    for (double n : counts) {
      sum -= n <= 0 ? 0 : n * Math.log(n);
    }
    return sum;
  }

  private static double sum(List<BigDecimal> counts) {
    return counts.stream().mapToDouble(BigDecimal::doubleValue).sum();
  }

  private static double pay(List<BigDecimal> counts, List<Double> pay) {
    double sum = 0;
    for (int i = 0; i < pay.size(); i++) {
      sum += counts.get(i).doubleValue() * pay.get(i);
    }
    return sum;
  }
}
