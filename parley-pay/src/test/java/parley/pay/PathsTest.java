package parley.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.pay.book.PayYear;
import parley.pay.book.Pence;
import parley.pay.path.PathAnswer.Outcome;
import parley.pay.path.PathAssumption;
import parley.pay.path.Paths;

class PathsTest {

  private static final PayYear START = PayYear.parse("2025/26");

  @ParameterizedTest
  @CsvSource({"1.03, 1.03", "1.02, 1.03", "1.00, 1.00"})
  void b11_awards_that_do_not_beat_prices_never_restore(BigDecimal award, BigDecimal prices) {
    assertThat(Paths.percent(new BigDecimal("1.2"), award, prices, START))
        .isEqualTo(new Outcome.Never());
  }

  @Test
  void b11_nothing_missing_needs_no_year() {
    assertThat(Paths.percent(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.TWO, START))
        .isEqualTo(new Outcome.Restored(0, START, BigDecimal.ZERO));
  }

  @Test
  void b11_an_exact_hit_needs_no_further_year() {
    Outcome two =
        Paths.percent(new BigDecimal("1.21"), new BigDecimal("1.1"), BigDecimal.ONE, START);
    assertThat(two)
        .isInstanceOfSatisfying(
            Outcome.Restored.class,
            r -> {
              assertThat(r.years()).isEqualTo(2);
              assertThat(r.inPayYear()).hasToString("2027/28");
            });
  }

  @Test
  void b11_the_closed_form_agrees_with_a_walk_year_by_year() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      double gap = 1 + random.nextDouble() / 2;
      double prices = 1 + random.nextDouble() / 20;
      double award = prices + 0.002 + random.nextDouble() / 30;
      int years = 0;
      for (double real = 1; real < gap; real *= award / prices) {
        years++;
      }
      assertThat(
              Paths.percent(
                  BigDecimal.valueOf(gap),
                  BigDecimal.valueOf(award),
                  BigDecimal.valueOf(prices),
                  START))
          .isInstanceOfSatisfying(
              Outcome.Restored.class,
              r -> assertThat(r.inPayYear()).isEqualTo(START.plus(r.years())))
          .extracting(o -> ((Outcome.Restored) o).years())
          .isEqualTo(years);
    }
  }

  @Test
  void b11_a_path_in_cash_agrees_with_a_walk_of_400_years() {
    Random random = new Random(11);
    int never = 0;
    for (int i = 0; i < 500; i++) {
      double gap = 1.05 + random.nextDouble() / 3;
      double prices = 1 + random.nextDouble() / 25;
      long pounds = 25_000 + random.nextInt(50_000);
      double perHour = 0.5 + random.nextInt(20) / 10.0;
      int years = -1;
      double pay = pounds;
      double target = pounds * gap;
      for (int y = 0; y < 400 && years < 0; y++) {
        if (pay >= target) {
          years = y;
        }
        pay += perHour * 40 * 365 / 7;
        target *= prices;
      }
      Outcome outcome =
          Paths.cash(
              BigDecimal.valueOf(gap),
              new Pence(pounds * 100),
              new PathAssumption.Award.CashPerHour(
                  Pence.ofPounds(BigDecimal.valueOf(perHour)), "G", BigDecimal.valueOf(40)),
              BigDecimal.valueOf(prices),
              START);
      if (years < 0) {
        never++;
        assertThat(outcome).isEqualTo(new Outcome.Never());
      } else {
        assertThat(((Outcome.Restored) outcome).years()).isEqualTo(years);
      }
    }
    assertThat(never).as("both outcomes occur").isBetween(1, 499);
  }

  @Test
  void b11_a_pound_an_hour_a_year_and_4_per_cent_a_year_both_run_under_every_index() {
    List<PathAssumption> assumptions =
        List.of(
            assumption(
                new PathAssumption.Award.CashPerHour(
                    new Pence(100), "FY1", BigDecimal.valueOf(40))),
            assumption(new PathAssumption.Award.Percent(BigDecimal.valueOf(4))),
            assumption(
                new PathAssumption.Award.CashPerHour(
                    new Pence(100), "XX", BigDecimal.valueOf(40))));
    WorthAnswer answer =
        WorthEngine.answer(
            TestCase.doctors().asOf("2025-12-22"), WorthQuestion.usual().withPaths(assumptions));
    assertThat(answer.paths()).hasSize(3 * answer.restoration().computed().size());
    assertThat(answer.paths())
        .allSatisfy(p -> {
          boolean unknownGrade =
              p.assumption().award() instanceof PathAssumption.Award.CashPerHour c
                  && c.grade().equals("XX");
          assertThat(p.outcome() instanceof Outcome.Unknown).isEqualTo(unknownGrade);
        });
  }

  @Test
  void b11_without_an_assumption_there_is_no_path() {
    assertThat(
            WorthEngine.answer(TestCase.doctors().asOf("2025-12-22"), WorthQuestion.usual())
                .paths())
        .isEmpty();
  }

  private static PathAssumption assumption(PathAssumption.Award award) {
    return new PathAssumption("test", "assumed in a test", new BigDecimal("2"), award, List.of());
  }
}
