package parley.pay.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.casefile.CaseView;
import parley.pay.book.ParameterBook;
import parley.pay.book.PayYear;
import parley.pay.tax.Circumstances;
import parley.pay.tax.TaxRules;

/** The cheapest path against a search of a grid, which knows nothing of stretches. */
class LeastCostTest {

  private static final CaseView VIEW = PathCases.asOf(PathCases.doctors(), "2026-02-18");
  private static final TaxRules RULES =
      TaxRules.of(
              ParameterBook.of(VIEW),
              PayYear.parse("2025/26"),
              Circumstances.usual(ParameterBook.of(VIEW)))
          .orElseThrow();

  /** Pay at which a tier starts in 2025/26. */
  private static final double[] TIERS = {33_869, 50_846, 65_191};

  private static final double STEP = 0.0005;
  private static final double TINY = 1e-9;

  /** A small problem of three years. */
  private record Small(LeastCost.Bounds bounds, double[] basic) {

    PayLadder ladder() {
      return PayLadder.of(basic, List.of(RULES, RULES, RULES, RULES));
    }
  }

  private static Small small(SplittableRandom random) {
    double[] basic = new double[1 + random.nextInt(3)];
    for (int i = 0; i < basic.length; i++) {
      basic[i] = TIERS[random.nextInt(TIERS.length)] * (0.95 + 0.06 * random.nextDouble());
    }
    double[] least = new double[3];
    double product = 1;
    for (int k = 0; k < least.length; k++) {
      least[k] = 1 + random.nextInt(4) / 200.0;
      product *= least[k];
    }
    double from = product * (1 + 0.08 * random.nextDouble());
    double @Nullable [] most = null;
    if (random.nextInt(3) > 0) {
      double cap = Math.max(1.016, Math.cbrt(from) + 0.02 * random.nextDouble());
      most = new double[] {cap, cap, cap};
    }
    double discount = 1 - 0.05 * random.nextInt(3);
    return new Small(
        new LeastCost.Bounds(
            least, most, from, from * 1.0001, new double[] {1, discount, discount * discount}),
        basic);
  }

  /** The least cost over a grid of levels, each year's with the starts of tiers. */
  private static double ofGrid(Small small) {
    LeastCost.Bounds b = small.bounds();
    double[] basic = small.basic();
    TreeSet<Double> points = new TreeSet<>();
    for (double level = 1; level <= b.to(); level += STEP) {
      points.add(level);
    }
    for (double pay : basic) {
      for (double tier : TIERS) {
        points.add(tier / pay);
      }
    }
    points.add(b.least()[0]);
    points.add(b.least()[0] * b.least()[1]);
    if (b.most() != null) {
      points.add(b.from() / b.most()[2]);
      points.add(b.from() / b.most()[2] / b.most()[1]);
    }
    points.removeIf(x -> x < 1 || x > b.to());
    List<Double> last = List.of(b.from(), (b.from() + b.to()) / 2, b.to());
    double best = Double.POSITIVE_INFINITY;
    for (double x : points) {
      if (!allowed(small, 0, 1, x)) {
        continue;
      }
      for (double y : points) {
        double cost = b.weights()[0] * x + b.weights()[1] * y;
        if (cost >= best || !allowed(small, 1, x, y)) {
          continue;
        }
        for (double z : last) {
          if (cost + b.weights()[2] * z < best && allowed(small, 2, y, z)) {
            best = cost + b.weights()[2] * z;
          }
        }
      }
    }
    return best;
  }

  private static boolean allowed(Small small, int k, double before, double after) {
    LeastCost.Bounds b = small.bounds();
    if (after < before * b.least()[k] * (1 - 1e-12)
        || b.most() != null && after > before * b.most()[k] * (1 + 1e-12)) {
      return false;
    }
    for (double pay : small.basic()) {
      if (RULES.fast().takeHome(pay * after)
          < RULES.fast().takeHome(pay * before) - LeastCost.HALF_A_PENNY) {
        return false;
      }
    }
    return true;
  }

  private static double cost(LeastCost.Bounds bounds, double[] levels) {
    double cost = 0;
    for (int k = 0; k < levels.length; k++) {
      cost += bounds.weights()[k] * levels[k];
    }
    return cost;
  }

  @Test
  void g4_it_costs_no_more_than_any_path_of_a_grid_and_no_less_than_the_grid_is_wide() {
    SplittableRandom random = new SplittableRandom(20_261_125);
    int none = 0;
    int dearer = 0;
    List<Double> gaps = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      Small small = small(random);
      double grid = ofGrid(small);
      Optional<double[]> found = LeastCost.levels(small.bounds(), small.ladder());
      Optional<double[]> free = LeastCost.levels(small.bounds(), PayLadder.EMPTY);
      if (found.isEmpty()) {
        assertThat(grid).as("instance %s", i).isInfinite();
        none++;
        continue;
      }
      double[] path = found.get();
      double before = 1;
      for (int k = 0; k < path.length; k++) {
        assertThat(allowed(small, k, before, path[k])).as("instance %s, year %s", i, k).isTrue();
        before = path[k];
      }
      assertThat(before).isBetween(small.bounds().from() - TINY, small.bounds().to() + TINY);
      double cost = cost(small.bounds(), path);
      assertThat(cost).as("instance %s", i).isLessThanOrEqualTo(grid + TINY);
      if (!Double.isInfinite(grid)) {
        gaps.add(grid - cost);
      }
      if (cost > cost(small.bounds(), free.orElseThrow()) + TINY) {
        dearer++;
      }
    }
    assertThat(gaps)
        .as("the grid is as fine as its step in each year")
        .allMatch(g -> g <= 3 * STEP);
    assertThat(gaps.stream().filter(g -> Math.abs(g) < TINY).count())
        .as("the cheapest path often lies on the grid itself")
        .isGreaterThan(150);
    assertThat(none).as("some problems have no path").isGreaterThan(10);
    assertThat(dearer).as("some cliffs are in the way").isGreaterThan(50);
  }
}
