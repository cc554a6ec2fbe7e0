package parley.service.walkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import parley.service.kernel.KeyedRandom;

class PresenceTest {

  @Test
  void for_the_same_random_number_a_higher_chance_never_brings_fewer() {
    SplittableRandom random = new SplittableRandom(1);
    for (int n = 0; n < 200_000; n++) {
      int people = random.nextInt(1, random.nextBoolean() ? 40 : 600);
      double at = random.nextDouble() * 0.999998 + 1e-6;
      double low = random.nextDouble();
      double high = low + (1 - low) * random.nextDouble();
      assertThat(Presence.Binomial.quantile(people, high, at))
          .isGreaterThanOrEqualTo(Presence.Binomial.quantile(people, low, at));
    }
  }

  @Test
  void few_people_come_by_the_binomial_law() {
    // P(3 of 5 at 0.3) = 0.1323, P(up to 2) = 0.83692.
    assertThat(Presence.Binomial.quantile(5, 0.3, 0.8368)).isEqualTo(2);
    assertThat(Presence.Binomial.quantile(5, 0.3, 0.8370)).isEqualTo(3);
    assertThat(Presence.Binomial.quantile(5, 0.3, 0.9691)).isEqualTo(3);
    assertThat(Presence.Binomial.quantile(5, 0.7, 1 - 0.8370)).isEqualTo(2);
    assertThat(Presence.Binomial.quantile(32, 1e-9, 0.5)).isZero();
    assertThat(Presence.Binomial.quantile(32, 1 - 1e-9, 0.5)).isEqualTo(32);
  }

  @Test
  void mean_and_variance_are_those_of_the_law_for_few_and_for_many() {
    for (int people : new int[] {7, 32, 33, 250}) {
      for (double chance : new double[] {0.2, 0.55, 0.9}) {
        Presence presence = Presence.drawn(KeyedRandom.replication(9, people));
        int draws = 20_000;
        double sum = 0;
        double squares = 0;
        for (int n = 0; n < draws; n++) {
          double come = presence.of(n, 1, 2, people, chance);
          sum += come;
          squares += come * come;
        }
        double variance = people * chance * (1 - chance);
        double mean = sum / draws;
        assertThat(mean).isCloseTo(people * chance, within(5 * Math.sqrt(variance / draws)));
        // Rounding adds a twelfth; 5 standard errors of a variance are 5 sqrt(2 / draws).
        assertThat(squares / draws - mean * mean)
            .isCloseTo(variance, within(0.1 + variance * 5 * Math.sqrt(2.0 / draws)));
      }
    }
  }

  @Test
  void whole_people_are_away_and_part_numbers_stay() {
    assertThat(Presence.Binomial.present(10.4, 1, 0.5)).isEqualTo(10.4);
    assertThat(Presence.Binomial.present(10.4, 0, 0.5)).isZero();
    assertThat(10.4 - Presence.Binomial.present(10.4, 0.6, 0.4)).isCloseTo(4, within(1e-9));
  }
}
