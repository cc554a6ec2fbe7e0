package parley.rota.columns;

import static org.assertj.core.api.Assertions.assertThat;

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
    check(31, 400, 7, 3, 0, 7);
  }

  @Test
  void c3_two_weeks_with_a_shift() {
    check(32, 25, 14, 1, 0, 14);
  }

  @Test
  void c3_a_window_at_the_start_the_days_after_it_being_given() {
    check(33, 300, 14, 2, 0, 7);
  }

  @Test
  void c3_a_window_at_the_end() {
    check(34, 300, 14, 2, 7, 14);
  }

  @Test
  void c3_a_window_in_the_middle() {
    check(35, 300, 21, 2, 7, 14);
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
      int[] surcharge = new int[shifts];
      Lane lane = new Lane(grid, 0, from, to, line, limited(grid));
      byte[] found = new byte[to - from];
      int cost = pricer.price(lane, cellPrice, surcharge, found);
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
    Lane lane = new Lane(grid, 0, 0, grid.days, line, limited(grid));
    int[] cellPrice = random.ints(grid.cells, -grid.scale, grid.scale).toArray();
    return pricer.price(lane, cellPrice, new int[grid.shifts], line) < Grid.NEAR;
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
