package parley.service.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FanTest {

  @Test
  void of_a_hundred_the_ranks_are_those_of_the_percentages() {
    double[] numbers = IntStream.rangeClosed(1, 100).mapToDouble(n -> 101 - n).toArray();
    Fan fan = Fan.of(new double[][] {numbers, {3}});
    assertThat(fan.low5()).containsExactly(5, 3);
    assertThat(fan.low25()).containsExactly(25, 3);
    assertThat(fan.middle()).containsExactly(50, 3);
    assertThat(fan.high75()).containsExactly(75, 3);
    assertThat(fan.high95()).containsExactly(95, 3);
    assertThat(fan.days()).isEqualTo(2);
  }

  @Test
  void a_value_is_the_least_that_the_share_does_not_exceed() {
    SplittableRandom random = new SplittableRandom(5);
    for (int n = 0; n < 300; n++) {
      double[] sorted = random.doubles(1 + random.nextInt(40)).sorted().toArray();
      double share = random.nextInt(1, 100) / 100.0;
      double value = Fan.ranked(sorted, share);
      assertThat(shareUpTo(sorted, value)).isGreaterThanOrEqualTo(share - 1e-9);
      Arrays.stream(sorted)
          .filter(s -> s < value)
          .forEach(s -> assertThat(shareUpTo(sorted, s)).isLessThan(share));
    }
  }

  private static double shareUpTo(double[] sorted, double value) {
    return (double) Arrays.stream(sorted).filter(s -> s <= value).count() / sorted.length;
  }

  @Test
  void what_never_ends_ranks_last_and_makes_no_number_up() {
    double never = Double.POSITIVE_INFINITY;
    Fan fan = Fan.of(new double[][] {{never, 4, 2, never}});
    assertThat(fan.middle()).containsExactly(4);
    assertThat(fan.high75()).containsExactly(never);
  }

  @Test
  void fans_of_the_same_numbers_are_equal() {
    double[][] numbers = {{1, 2, 3}, {4, 5, 6}};
    assertThat(Fan.of(numbers)).isEqualTo(Fan.of(numbers)).hasSameHashCodeAs(Fan.of(numbers));
    assertThat(Fan.of(numbers)).isNotEqualTo(Fan.of(new double[][] {{1, 2, 3}, {4, 5, 7}}));
  }

  @Test
  void the_lines_of_a_fan_have_as_many_days() {
    double[] two = new double[2];
    assertThatThrownBy(() -> new Fan(two, two, new double[3], two, two))
        .hasMessage("A fan of 2, 2, 3, 2 and 2 days; expected as many of each.");
  }
}
