package parley.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsTest {

  /** The expiries of 29 February 2024 and 19 September 2024 were published in the press. */
  @ParameterizedTest
  @CsvSource({
    "2023-02-20, 2023-08-19",
    "2023-08-31, 2024-02-29",
    "2024-03-20, 2024-09-19",
    "2025-07-07, 2026-01-06",
    "2026-02-02, 2026-08-01"
  })
  void six_months_beginning_with_the_last_voting_day_end_on_the_published_day(
      LocalDate closed, LocalDate lastDay) {
    assertThat(Periods.lastDayOfMonths(closed, 6)).isEqualTo(lastDay);
  }

  @Test
  void the_same_function_gives_the_first_day_of_the_2025_act_section_159_2() {
    LocalDate passed = LocalDate.of(2025, 12, 18);

    assertThat(Periods.lastDayOfMonths(passed, 2).plusDays(1)).isEqualTo(LocalDate.of(2026, 2, 18));
  }

  @Test
  void nine_months_from_the_31st_of_august_end_on_the_30th_of_may() {
    assertThat(Periods.lastDayOfMonths(LocalDate.of(2023, 8, 31), 9))
        .isEqualTo(LocalDate.of(2024, 5, 30));
  }

  /** A second method: walk from day to day and tick off months. */
  private static LocalDate walk(LocalDate start, int months) {
    LocalDate day = start;
    int done = 0;
    while (true) {
      LocalDate next = day.plusDays(1);
      boolean sameNumberTomorrow = next.getDayOfMonth() == start.getDayOfMonth();
      boolean monthTooShort =
          next.getDayOfMonth() == 1 && day.lengthOfMonth() < start.getDayOfMonth();
      if (sameNumberTomorrow || monthTooShort) {
        done++;
      }
      if (done == months) {
        return day;
      }
      day = next;
    }
  }

  /** A third method: the corresponding day by java.time, which clamps to the month's end. */
  private static LocalDate clamp(LocalDate start, int months) {
    LocalDate c = start.plusMonths(months);
    return c.getDayOfMonth() == start.getDayOfMonth() ? c.minusDays(1) : c;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 6, 9, 12})
  void two_other_methods_agree_on_every_day_of_nine_years(int months) {
    LocalDate start = LocalDate.of(2019, 1, 1);
    LocalDate before = LocalDate.MIN;
    for (; start.getYear() < 2028; start = start.plusDays(1)) {
      LocalDate last = Periods.lastDayOfMonths(start, months);
      assertThat(last)
          .as("%s months beginning with %s", months, start)
          .isEqualTo(walk(start, months))
          .isEqualTo(clamp(start, months))
          .isAfterOrEqualTo(before);
      before = last;
    }
  }

  @Test
  void days_count_the_first_one() {
    assertThat(Periods.lastDayOfDays(LocalDate.of(2016, 1, 1), 28))
        .isEqualTo(LocalDate.of(2016, 1, 28));
  }

  @Test
  void a_period_has_a_length() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Periods.lastDayOfMonths(LocalDate.EPOCH, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Periods.lastDayOfDays(LocalDate.EPOCH, 0));
  }
}
