package parley.rota.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.rota.line.LineProblem;

/** The cheapest line of a person is what trying all lines finds. */
class PricerTest {

  private final Pricer pricer = new Pricer();

  @Test
  void c3_a_week_with_three_shifts_and_every_rule() {
    check(31, 60, 7, 3, 0, 7);
  }

  @Test
  void c3_two_weeks_with_a_shift() {
    check(32, 8, 14, 1, 0, 14);
  }

  @Test
  void c3_a_window_at_the_start_the_days_after_it_being_given() {
    check(33, 80, 14, 2, 0, 7);
  }

  @Test
  void c3_a_window_at_the_end() {
    check(34, 80, 14, 2, 7, 14);
  }

  @Test
  void c3_a_window_in_the_middle() {
    check(35, 80, 21, 2, 7, 14);
  }

  @Test
  void c3_what_is_forced_on_a_day_is_there_and_costs_no_more_than_need_be() {
    SplittableRandom random = new SplittableRandom(36);
    int lined = 0;
    for (int i = 0; i < 60; i++) {
      LineProblem problem = Small.problem(random, 7, 2, 1);
      Grid grid = new Grid(problem);
      Lane lane = new Lane(grid, 0, 0, 7, new byte[7], limited(grid), false);
      int[] cellPrice = random.ints(grid.cells, -9 * grid.scale, 9 * grid.scale).toArray();
      byte[] forced = free(7);
      int day = random.nextInt(7);
      forced[day] = (byte) random.nextInt(3);
      byte[] found = new byte[7];
      int cost = pricer.price(lane, cellPrice, new int[2], forced, found);
      List<byte[]> lines =
          Small.lines(problem, 0, new byte[7], 0, 7).stream()
              .filter(l -> l[day] == forced[day])
              .toList();
      lined += lines.isEmpty() ? 0 : 1;
      assertThat((long) cost)
          .isEqualTo(
              lines.stream().mapToLong(l -> cost(grid, l, 0, 7, cellPrice)).min().orElse(Grid.FAR));
    }
    assertThat(lined).isGreaterThan(10);
  }

  @Test
  void c3_limited_shifts_that_are_not_counted_at_first_are_kept_to_their_limits() {
    SplittableRandom random = new SplittableRandom(37);
    int limited = 0;
    for (int i = 0; i < 80; i++) {
      LineProblem problem = Small.problem(random, 7, 3, 1);
      Grid grid = new Grid(problem);
      int[] cellPrice = random.ints(grid.cells, -9 * grid.scale, 0).toArray();
      Seat seat = new Seat(grid, 0, 0, 7, new byte[7]);
      seat.price(pricer, cellPrice, false);
      List<byte[]> lines = Small.lines(problem, 0, new byte[7], 0, 7);
      assertThat(seat.floor())
          .isEqualTo(
              lines.stream().mapToLong(l -> cost(grid, l, 0, 7, cellPrice)).min().orElse(Grid.FAR));
      if (!lines.isEmpty()) {
        limited += limited(grid).length > 0 ? 1 : 0;
        assertThat(lines).contains(seat.line());
        assertThat(cost(grid, seat.line(), 0, 7, cellPrice)).isEqualTo(seat.floor());
      }
    }
    assertThat(limited).isGreaterThan(10);
  }

  private void check(int seed, int times, int days, int shifts, int from, int to) {
    SplittableRandom random = new SplittableRandom(seed);
    int withLines = 0;
    for (int i = 0; i < times; i++) {
      LineProblem problem = Small.problem(random, days, shifts, 1);
      Grid grid = new Grid(problem);
      byte[] line = new byte[days];
      if (to - from < days && !anyLine(grid, random, line)) {
        continue;
      }
      int[] cellPrice = random.ints(grid.cells, -9 * grid.scale, 9 * grid.scale).toArray();
      Lane lane = new Lane(grid, 0, from, to, line, limited(grid), false);
      byte[] found = new byte[to - from];
      int cost = pricer.price(lane, cellPrice, new int[shifts], free(to - from), found);
      List<byte[]> lines = Small.lines(problem, 0, line, from, to);
      long least =
          lines.stream().mapToLong(l -> cost(grid, l, from, to, cellPrice)).min().orElse(Grid.FAR);
      assertThat((long) cost).as("problem %s: %s", i, problem).isEqualTo(least);
      if (!lines.isEmpty()) {
        withLines++;
        byte[] whole = line.clone();
        System.arraycopy(found, 0, whole, from, to - from);
        assertThat(lines).as("problem %s", i).contains(whole);
        assertThat(cost(grid, whole, from, to, cellPrice)).isEqualTo(cost);
      }
    }
    assertThat(withLines).isGreaterThan(times / 10);
  }

  /** Some line that keeps the rules, at random prices. */
  private boolean anyLine(Grid grid, SplittableRandom random, byte[] line) {
    Lane lane = new Lane(grid, 0, 0, grid.days, line, limited(grid), false);
    int[] cellPrice = random.ints(grid.cells, -grid.scale, grid.scale).toArray();
    return pricer.price(lane, cellPrice, new int[grid.shifts], free(grid.days), line) < Grid.NEAR;
  }

  private static byte[] free(int days) {
    byte[] forced = new byte[days];
    Arrays.fill(forced, (byte) -1);
    return forced;
  }

  private static int[] limited(Grid grid) {
    return IntStream.range(0, grid.shifts)
        .filter(s -> grid.terms[0].most()[s] < grid.days && grid.terms[0].most()[s] > 0)
        .toArray();
  }

  private static long cost(Grid grid, byte[] line, int from, int to, int[] cellPrice) {
    long cost = 0;
    for (int d = from; d < to; d++) {
      if (line[d] > 0) {
        int cell = d * grid.shifts + line[d] - 1;
        cost += cellPrice[cell] + (long) grid.scale * grid.wish[0][cell];
      }
    }
    return cost;
  }
}
