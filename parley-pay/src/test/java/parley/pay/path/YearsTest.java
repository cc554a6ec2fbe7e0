package parley.pay.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import parley.casefile.CaseView;
import parley.pay.ShippedDoctors;
import parley.pay.book.PayYear;

/** How many equal awards restore real pay, and how sure that is, on the shipped record. */
class YearsTest {

  private static final CaseView VIEW = ShippedDoctors.asOf("2026-09-30");

  private static YearsQuestion question(String award, String prices, long seed, int draws) {
    Yardstick yardstick = Yardstick.usual().withTo(PayYear.parse("2025/26"));
    return new YearsQuestion(
        new BigDecimal(award),
        Optional.of("rpi"),
        prices.isEmpty() ? yardstick : yardstick.withPrices(new BigDecimal(prices)),
        seed,
        draws);
  }

  @Test
  void r01_thirteen_awards_of_two_points_above_prices_close_the_gap_of_april_2026() {
    PathAnswer.Outcome outcome = Years.answer(VIEW, question("4.9", "2.9", 1, 100)).outcome();
    // ln(gap) / ln(1.049 / 1.029) = 12.09, by the researchers.
    assertThat(outcome)
        .isInstanceOfSatisfying(
            PathAnswer.Outcome.Restored.class,
            r -> {
              assertThat(r.years()).isEqualTo(13);
              assertThat(r.exactYears().doubleValue()).isCloseTo(12.09, within(0.005));
            });
  }

  @Test
  void the_same_seed_gives_the_same_fan_and_another_seed_another() {
    YearsAnswer.Fan one = Years.answer(VIEW, question("4.9", "2.9", 7, 2000)).fan().orElseThrow();
    YearsAnswer.Fan again = Years.answer(VIEW, question("4.9", "2.9", 7, 2000)).fan().orElseThrow();
    YearsAnswer.Fan other = Years.answer(VIEW, question("4.9", "2.9", 8, 2000)).fan().orElseThrow();
    assertThat(one).isEqualTo(again);
    assertThat(one.real()).isNotEqualTo(other.real());
  }

  @Test
  void the_first_draws_stay_the_same_when_more_are_drawn() {
    // One draw has a generator of its own: with two draws the lowest of both is one of the two.
    double first =
        Years.answer(VIEW, question("4.9", "2.9", 7, 1))
            .fan()
            .orElseThrow()
            .real()
            .getFirst()
            .p50();
    YearsAnswer.Band both =
        Years.answer(VIEW, question("4.9", "2.9", 7, 2)).fan().orElseThrow().real().getFirst();
    assertThat(first).isIn(both.p5(), both.p95());
  }

  @Test
  void no_draw_repeats_the_numbers_of_another() {
    int numbers = 20;
    Set<Long> seen = new HashSet<>();
    for (SplittableRandom generator : Years.generators(1, 1000)) {
      generator.longs(numbers).forEach(seen::add);
    }
    assertThat(seen).hasSize(1000 * numbers);
  }

  @Test
  void a_draw_has_the_same_numbers_however_many_are_drawn() {
    SplittableRandom[] few = Years.generators(7, 3);
    SplittableRandom[] many = Years.generators(7, 300);
    for (int draw = 0; draw < few.length; draw++) {
      assertThat(few[draw].longs(20).toArray()).isEqualTo(many[draw].longs(20).toArray());
    }
  }

  @Test
  void the_fan_opens_with_the_years_and_is_in_order() {
    YearsAnswer.Fan fan = Years.answer(VIEW, question("4.9", "2.9", 1, 5000)).fan().orElseThrow();
    for (YearsAnswer.Band band : fan.real()) {
      assertThat(band.p5()).isLessThanOrEqualTo(band.p25());
      assertThat(band.p25()).isLessThanOrEqualTo(band.p50());
      assertThat(band.p50()).isLessThanOrEqualTo(band.p75());
      assertThat(band.p75()).isLessThanOrEqualTo(band.p95());
    }
    YearsAnswer.Band first = fan.real().getFirst();
    YearsAnswer.Band last = fan.real().getLast();
    assertThat(last.p95() - last.p5()).isGreaterThan(2 * (first.p95() - first.p5()));
  }

  @Test
  void the_first_year_of_the_fan_is_that_of_the_errors_one_year_ahead() {
    // Real pay after one award is now x 1.049 / (1.029 + e), e one of the errors of the record.
    YearsAnswer answer = Years.answer(VIEW, question("4.9", "2.9", 3, 20_000));
    double now = answer.now().figure().value().orElseThrow().doubleValue();
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    ForecastErrors errors = ForecastErrors.of(VIEW, "rpi").orElseThrow();
    for (var vintage : errors.vintages()) {
      double real = now * 1.049 / (1.029 + vintage.getFirst() / 100);
      lowest = Math.min(lowest, real);
      highest = Math.max(highest, real);
    }
    YearsAnswer.Band first = answer.fan().orElseThrow().real().getFirst();
    assertThat(first.p5()).isBetween(lowest - 1e-9, highest + 1e-9);
    assertThat(first.p95()).isBetween(lowest - 1e-9, highest + 1e-9);
    assertThat(errors.asked()).isFalse();
    assertThat(errors.vintages()).hasSize(15);
  }

  @Test
  void awards_below_prices_never_restore() {
    assertThat(Years.answer(VIEW, question("2", "2.9", 1, 10)).outcome())
        .isEqualTo(new PathAnswer.Outcome.Never());
  }

  @Test
  void a_share_of_the_paths_that_takes_longer_than_is_followed_has_no_number_of_years() {
    YearsAnswer.Fan fan = Years.answer(VIEW, question("2", "2.9", 1, 1000)).fan().orElseThrow();
    assertThat(fan.median()).isEmpty();
    assertThat(fan.years()).allSatisfy(q -> assertThat(q.years()).isEmpty());
    assertThat(fan.never()).isEqualByComparingTo("1");
  }

  @Test
  void the_median_is_the_number_of_awards_of_half_of_the_paths() {
    YearsAnswer.Fan fan = Years.answer(VIEW, question("4.9", "2.9", 1, 1000)).fan().orElseThrow();
    assertThat(fan.median().orElseThrow().figure().value().orElseThrow().intValueExact())
        .isEqualTo(fan.years().get(2).years().orElseThrow());
  }

  @Test
  void an_award_and_a_number_of_draws_out_of_range_are_refused() {
    assertThatThrownBy(() -> question("-1", "2.9", 1, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("An award of -1 % a year is not from 0 to 100, as in 4.9.");
    assertThatThrownBy(() -> question("3", "2.9", 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("0 draws are not from 1 to 1000000, as in 10000.");
  }
}
