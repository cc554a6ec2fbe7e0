package parley.service.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import parley.casefile.Confidence;
import parley.service.waiting.WeeklyBands;

/** Bands that are made say again what was published of their list. */
class MadeBandsTest {

  @Test
  void size_and_counts_are_kept_to_the_patient() {
    for (ListRow row : Shipped.LISTS) {
      WeeklyBands bands = MadeBands.of(row);

      assertThat(bands.size()).isEqualTo(row.size());
      assertThat(bands.size() - bands.longerThan(18)).isEqualTo(row.within18());
      assertThat(bands.longerThan(52)).isEqualTo(row.over52());
      assertThat(bands.longerThan(65)).isEqualTo(row.over65());
    }
  }

  @Test
  void as_many_have_waited_up_to_the_median_and_the_percentile_as_published_to_the_patient() {
    int checked = 0;
    for (ListRow row : Shipped.LISTS) {
      if (row.size() >= 100 && row.p92Weeks().isPresent()) {
        WeeklyBands bands = MadeBands.of(row);
        assertThat(upTo(bands, row.medianWeeks().orElseThrow()))
            .as(row.toString())
            .isCloseTo(0.5 * row.size(), within(1.0));
        assertThat(upTo(bands, row.p92Weeks().orElseThrow()))
            .as(row.toString())
            .isCloseTo(0.92 * row.size(), within(1.0));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(1_500);
  }

  private static double upTo(WeeklyBands bands, double weeks) {
    int whole = (int) weeks;
    double before = bands.size() - bands.longerThan(whole);
    return before + (weeks - whole) * bands.counts()[whole];
  }

  @Test
  void lists_that_were_drawn_are_made_again_from_their_summary() {
    SplittableRandom random = new SplittableRandom(7);
    for (int n = 0; n < 300; n++) {
      long[] counts = new long[WeeklyBands.PUBLISHED];
      double mean = 6 + 20 * random.nextDouble();
      for (int patient = 0; patient < 20_000; patient++) {
        int week = (int) (-mean * Math.log(1 - random.nextDouble()));
        counts[Math.min(week, WeeklyBands.PUBLISHED - 1)]++;
      }
      WeeklyBands drawn = new WeeklyBands(counts);
      WeeklyBands made = MadeBands.of(summary(drawn));
      assertThat(made.quantile(0.5)).isCloseTo(drawn.quantile(0.5), within(0.05));
      assertThat(made.quantile(0.92)).isCloseTo(drawn.quantile(0.92), within(0.15));
      assertThat(made.longerThan(18)).isEqualTo(drawn.longerThan(18));
      assertThat(Arrays.stream(made.counts())).allMatch(c -> c >= 0);
    }
  }

  private static ListRow summary(WeeklyBands bands) {
    return new ListRow(
        "X",
        "C_100",
        bands.size(),
        bands.size() - bands.longerThan(18),
        OptionalDouble.of(bands.quantile(0.5)),
        OptionalDouble.of(bands.quantile(0.92)),
        bands.longerThan(52),
        bands.longerThan(65),
        LocalDate.EPOCH,
        "X",
        Confidence.LOW);
  }
}
