package parley.talks.opponent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import parley.talks.index.SeededSpaces;
import parley.talks.index.UtilityIndex;
import parley.talks.index.Worths;

class ReserveModelTest {

  private static final int ROUNDS = 100;

  private static ReserveModel.Estimate after(double reserve, double pace, double until) {
    ReserveModel model = new ReserveModel();
    for (int round = 0; round <= until * ROUNDS; round++) {
      double time = round / (double) ROUNDS;
      model.observe(1 - (1 - reserve) * Math.pow(time, pace), time);
    }
    return model.estimate(0.9).orElseThrow();
  }

  @Test
  void a_curve_without_errors_gives_its_end_away() {
    for (double reserve : new double[] {0.1, 0.3, 0.6}) {
      for (double pace : new double[] {0.5, 1, 2}) {
        ReserveModel.Estimate found = after(reserve, pace, 0.8);
        assertThat(found.middle()).as("%s %s", reserve, pace).isCloseTo(reserve, within(0.02));
        assertThat(found.low()).isLessThanOrEqualTo(found.middle());
        assertThat(found.high()).isGreaterThanOrEqualTo(found.middle());
      }
    }
  }

  @Test
  void the_interval_narrows_as_the_deadline_nears() {
    double early = width(after(0.3, 2, 0.2));
    double late = width(after(0.3, 2, 0.9));

    assertThat(late).isLessThan(early / 2);
  }

  private static double width(ReserveModel.Estimate estimate) {
    return estimate.high() - estimate.low();
  }

  @Test
  void before_any_concession_every_reserve_is_as_likely() {
    ReserveModel model = new ReserveModel();
    assertThat(model.estimate(0.9)).isEmpty();
    model.observe(1, 0);

    ReserveModel.Estimate found = model.estimate(0.9).orElseThrow();

    assertThat(found.low()).isCloseTo(0.05, within(0.01));
    assertThat(found.middle()).isCloseTo(0.5, within(0.01));
    assertThat(found.high()).isCloseTo(0.95, within(0.01));
  }

  @Test
  void a_chance_of_nothing_or_of_certainty_is_refused() {
    for (double level : new double[] {0, 1, -1, Double.NaN}) {
      assertThatThrownBy(() -> new ReserveModel().estimate(level))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("above 0 and below 1");
    }
  }

  /**
   * How often the interval of 90 % holds the reserve of a bidder that offers the nearest outcome.
   */
  private static double coverage(long seed, Kind kind) {
    SplittableRandom random = new SplittableRandom(seed);
    int held = 0;
    int runs = 400;
    for (int run = 0; run < runs; run++) {
      Worths worths = Worths.of(SeededSpaces.opposed(random.nextInt(1_000), 3, 0, 4, 4, 5, 4), 0);
      UtilityIndex index = UtilityIndex.of(worths);
      double reserve = random.nextDouble(0, 0.7);
      double pace = Math.exp(random.nextDouble(Math.log(0.25), Math.log(4)));
      double bend = random.nextDouble(reserve, 1);
      double until = random.nextDouble(0.2, 1);
      ReserveModel model = new ReserveModel();
      int[] offer = new int[worths.issues()];
      for (int round = 0; round <= until * ROUNDS; round++) {
        double t = round / (double) ROUNDS;
        double target =
            switch (kind) {
              case POWER -> 1 - (1 - reserve) * Math.pow(t, pace);
              case BEZIER -> (1 - t) * (1 - t) + 2 * t * (1 - t) * bend + t * t * reserve;
              case EXPONENTIAL ->
                  1 - (1 - reserve) * Math.exp(Math.pow(1 - t, pace) * Math.log(0.02));
            };
        long worth = index.nearest(worths.nearest(target), offer);
        model.observe(worths.utility(worth), t);
      }
      ReserveModel.Estimate found = model.estimate(0.9).orElseThrow();
      // An outcome stands for all targets that are nearest to it.
      held += reserve >= found.low() - 0.01 && reserve <= found.high() + 0.01 ? 1 : 0;
    }
    return held / (double) runs;
  }

  private enum Kind {
    POWER,
    BEZIER,
    /** The other family of Faratin, Sierra and Jennings 1998; the model does not know it. */
    EXPONENTIAL
  }

  @Test
  void nine_of_ten_intervals_hold_if_the_curve_is_of_a_kind_it_knows() {
    for (Kind kind : List.of(Kind.POWER, Kind.BEZIER)) {
      assertThat(coverage(11, kind)).as(kind.name()).isBetween(0.87, 0.98);
    }
  }

  @Test
  void far_fewer_hold_if_it_bends_otherwise() {
    assertThat(coverage(12, Kind.EXPONENTIAL)).isBetween(0.2, 0.6);
  }
}
