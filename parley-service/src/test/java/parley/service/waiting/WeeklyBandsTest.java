package parley.service.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WeeklyBandsTest {

  private static final WeeklyBands BANDS = new WeeklyBands(new long[] {10, 0, 20, 10});

  @Test
  void waits_are_even_within_a_band() {
    assertThat(BANDS.size()).isEqualTo(40);
    assertThat(BANDS.quantile(0.125)).isEqualTo(0.5);
    assertThat(BANDS.quantile(0.25)).isEqualTo(1);
    assertThat(BANDS.quantile(0.5)).isEqualTo(2.5);
    assertThat(BANDS.quantile(0.9)).as("in the last band, which has no end").isEqualTo(3);
  }

  @Test
  void longer_than_counts_whole_bands() {
    assertThat(BANDS.longerThan(0)).isEqualTo(40);
    assertThat(BANDS.longerThan(2)).isEqualTo(30);
    assertThat(BANDS.shareWithin(2)).isEqualTo(0.25);
    assertThatThrownBy(() -> BANDS.longerThan(4))
        .hasMessage("Waits over 4 weeks cannot be told apart; there are 4 bands.");
  }

  @Test
  void an_empty_list_has_no_wait_and_keeps_every_promise() {
    WeeklyBands empty = new WeeklyBands(new long[105]);
    assertThat(empty.quantile(0.5)).isZero();
    assertThat(empty.shareWithin(18)).isEqualTo(1);
  }

  @Test
  void a_count_below_zero_is_refused() {
    assertThatThrownBy(() -> new WeeklyBands(new long[] {1, -2}))
        .hasMessage("-2 wait from 1 weeks on; a count is not below 0.");
  }
}
