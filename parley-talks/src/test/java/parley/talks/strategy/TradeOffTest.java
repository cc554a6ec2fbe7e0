package parley.talks.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import parley.talks.index.SeededSpaces;
import parley.talks.index.Worths;
import parley.talks.space.AdditiveSpace;

/** The heuristic against all outcomes written out. */
class TradeOffTest {

  @Test
  void it_keeps_enough_and_gives_nearly_all_that_can_be_given() {
    double share = 0;
    int cases = 0;
    for (long seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int[] shape = new int[random.nextInt(2, 5)];
      Arrays.setAll(shape, i -> random.nextInt(2, 6));
      AdditiveSpace space = SeededSpaces.random(seed, 2, 3, shape);
      Worths first = Worths.of(space, 0);
      double[][] kept = TradeOff.shares(first);
      double[][] gained = TradeOff.shares(Worths.of(space, 1));
      TradeOff trade = new TradeOff(kept, gained);
      double enough = random.nextDouble();
      int[] found = new int[shape.length];

      assertThat(trade.write(enough, found)).isTrue();
      assertThat(TradeOff.of(kept, found)).isGreaterThanOrEqualTo(enough);
      double best =
          SeededSpaces.all(first).stream()
              .filter(o -> TradeOff.of(kept, o) >= enough)
              .mapToDouble(o -> TradeOff.of(gained, o))
              .max()
              .orElseThrow();
      share += best == 0 ? 1 : TradeOff.of(gained, found) / best;
      cases++;
    }
    assertThat(share / cases).isGreaterThan(0.97);
  }

  @Test
  void more_than_the_best_cannot_be_kept() {
    double[][] values = {{0, 0.4}, {0.6, 0}};
    assertThat(new TradeOff(values, values).write(1.1, new int[2])).isFalse();
  }

  @Test
  void the_nash_point_is_that_of_all_outcomes_within_a_few_percent() {
    double share = 0;
    for (long seed = 0; seed < 100; seed++) {
      AdditiveSpace space = SeededSpaces.opposed(seed, 3, 0, 4, 5, 3);
      Worths first = Worths.of(space, 0);
      double[][] kept = TradeOff.shares(first);
      double[][] gained = TradeOff.shares(Worths.of(space, 1));
      int[] found = new int[3];
      assertThat(new TradeOff(kept, gained).writeNash(0.2, 0.1, new int[3], found)).isTrue();
      double best =
          SeededSpaces.all(first).stream()
              .filter(o -> TradeOff.of(kept, o) > 0.2 && TradeOff.of(gained, o) > 0.1)
              .mapToDouble(o -> product(kept, gained, o))
              .max()
              .orElseThrow();
      share += product(kept, gained, found) / best;
    }
    assertThat(share / 100).isGreaterThan(0.97);
  }

  private static double product(double[][] kept, double[][] gained, int[] outcome) {
    return (TradeOff.of(kept, outcome) - 0.2) * (TradeOff.of(gained, outcome) - 0.1);
  }
}
