package parley.service.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * The running example of the paper (Fong, Mushtaq, House and others 2022, medRxiv
 * 2022.08.23.22279117): 1,200 wait, 30 come a week, 52 weeks are promised, the mean wait is 63.
 */
class QueueTargetsTest {

  private static final QueueTargets ENT = new QueueTargets(30, 52);

  @Test
  void the_example_of_the_paper() {
    assertThat(ENT.meanWait()).isEqualTo(13);
    assertThat(ENT.size()).isEqualTo(390);
    assertThat(ENT.reliefCapacity(1_200)).isCloseTo(61.15, within(0.005));
    assertThat(ENT.load(27)).isCloseTo(1.11, within(0.005));
    assertThat(ENT.pressure(63)).isCloseTo(2.42, within(0.005));
    assertThat(ENT.shareKept()).isCloseTo(0.982, within(0.0005));
  }

  @Test
  void capacity_above_demand_by_what_variation_costs() {
    // Both variations 1: 1 x 4 / 52 above the demand.
    assertThat(ENT.capacity(1, 1)).isCloseTo(30 + 4.0 / 52, within(1e-12));
    assertThat(ENT.capacity(0, 0)).isEqualTo(30);
  }

  @Test
  void a_promise_of_no_time_is_refused() {
    assertThatThrownBy(() -> new QueueTargets(30, 0))
        .hasMessage(
            "A demand of 30.0 a week and a promise of 0.0 weeks; expected 0 or more, and more than"
                + " 0.");
  }
}
