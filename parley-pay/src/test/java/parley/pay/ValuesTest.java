package parley.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.pay.book.Chain;
import parley.pay.book.PayYear;
import parley.pay.book.Pence;
import parley.pay.book.Timing;
import parley.pay.real.Switches;

class ValuesTest {

  @ParameterizedTest
  @CsvSource({
    "NEAREST_PENNY, 10638.6301, 106.39",
    "NEAREST_PENNY, 10.5, 0.11",
    "NEAREST_PENNY, -10.5, -0.11",
    "PENNY_DOWN, 10638.6301, 106.38",
    "PENNY_DOWN, -10.5, -0.11",
    "NEAREST_POUND, 3883050, 38831.00",
    "POUND_UP, 3883001, 38831.00"
  })
  void a_fraction_of_a_penny_is_rounded_as_named(
      Pence.Rounding rounding, BigDecimal pence, String pounds) {
    assertThat(new Pence(1).times(pence, rounding)).hasToString(pounds);
  }

  @ParameterizedTest
  @CsvSource({
    "NEAREST_PENNY, 3883100, 365, 106.39",
    "PENNY_DOWN, 3883100, 365, 106.38",
    "NEAREST_PENNY, 21, 2, 0.11",
    "NEAREST_PENNY, -21, 2, -0.11",
    "PENNY_DOWN, -21, 2, -0.11",
    "NEAREST_POUND, 300, 2, 2.00",
    "POUND_UP, 301, 3, 2.00"
  })
  void a_quotient_is_rounded_once_as_named(
      Pence.Rounding rounding, long pence, BigDecimal divisor, String pounds) {
    assertThat(new Pence(pence).dividedBy(divisor, rounding)).hasToString(pounds);
  }

  @Test
  void pounds_convert_exactly_or_not_at_all() {
    assertThat(Pence.ofPounds(new BigDecimal("38831")).pence()).isEqualTo(3_883_100);
    assertThatThrownBy(() -> Pence.ofPounds(new BigDecimal("0.001")))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> new Pence(Long.MAX_VALUE).plus(new Pence(1)))
        .isInstanceOf(ArithmeticException.class);
    assertThat(new Pence(5).minus(new Pence(7))).isEqualTo(new Pence(-2));
    assertThat(new Pence(5)).isLessThan(new Pence(7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2008/09", "1999/00", "2025/26"})
  void a_pay_year_reads_what_it_writes(String text) {
    assertThat(PayYear.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2008/10", "2008", "2008-09", "2023/24b"})
  void what_is_no_pay_year_is_refused(String text) {
    assertThatThrownBy(() -> PayYear.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text);
  }

  @Test
  void a_pay_year_runs_from_april_to_march() {
    assertThat(PayYear.of(LocalDate.of(2026, 3, 31))).hasToString("2025/26");
    assertThat(PayYear.of(LocalDate.of(2026, 4, 1))).hasToString("2026/27");
    assertThat(PayYear.parse("2008/09").months())
        .hasSize(12)
        .startsWith(YearMonth.of(2008, 4))
        .endsWith(YearMonth.of(2009, 3));
  }

  @Test
  void switches_need_a_base_before_the_year_compared() {
    PayYear year = PayYear.parse("2008/09");
    assertThatThrownBy(() -> new Switches("rpi", Timing.YEAR_AVERAGE, Chain.UNION, year, year))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
