package parley.pay.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** The Shapley value against its definition, and the properties that single it out. */
class ShapleyTest {

  private static final int PLAYERS = 5;

  @Test
  void it_is_the_mean_over_all_orders_of_joining() {
    SplittableRandom random = new SplittableRandom(1953);
    for (int game = 0; game < 200; game++) {
      double[] worth = random.doubles(1 << PLAYERS, -1, 1).toArray();
      List<BigDecimal> parts = Shapley.parts(PLAYERS, c -> BigDecimal.valueOf(worth[c]));
      double[] byOrders = meanOverOrders(worth);
      for (int player = 0; player < PLAYERS; player++) {
        assertThat(parts.get(player).doubleValue()).isCloseTo(byOrders[player], within(1e-12));
      }
      BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum.doubleValue()).isCloseTo(worth[(1 << PLAYERS) - 1] - worth[0], within(1e-12));
    }
  }

  @Test
  void players_that_always_add_the_same_get_the_same_and_one_that_adds_nothing_gets_nothing() {
    // The worth of a coalition is the square of how many of players 0 and 1 are in it.
    IntFunction<BigDecimal> game =
        c -> BigDecimal.valueOf((long) Integer.bitCount(c & 3) * Integer.bitCount(c & 3));
    List<BigDecimal> parts = Shapley.parts(PLAYERS, game);
    assertThat(parts.get(0)).isEqualByComparingTo("2");
    assertThat(parts.get(1)).isEqualByComparingTo("2");
    assertThat(parts.subList(2, PLAYERS)).allSatisfy(p -> assertThat(p).isZero());
  }

  private static double[] meanOverOrders(double[] worth) {
    List<int[]> orders = new ArrayList<>();
    permute(new int[PLAYERS], 0, 0, orders);
    assertThat(orders).hasSize(120);
    double[] mean = new double[PLAYERS];
    for (int[] order : orders) {
      int coalition = 0;
      for (int player : order) {
        mean[player] += (worth[coalition | 1 << player] - worth[coalition]) / orders.size();
        coalition |= 1 << player;
      }
    }
    return mean;
  }

  private static void permute(int[] order, int place, int used, List<int[]> orders) {
    if (place == order.length) {
      orders.add(order.clone());
      return;
    }
    for (int player = 0; player < order.length; player++) {
      if ((used & 1 << player) == 0) {
        order[place] = player;
        permute(order, place + 1, used | 1 << player, orders);
      }
    }
  }
}
