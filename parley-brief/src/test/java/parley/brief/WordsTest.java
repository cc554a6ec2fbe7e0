package parley.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.brief.words.Phrases;
import parley.casefile.Bound;
import parley.casefile.Edtf;
import parley.casefile.Figure;
import parley.casefile.Vintage;

/** Numbers, dates and phrases in words. */
class WordsTest {

  @Test
  void a_stated_number_is_shown_as_stated_and_a_computed_one_rounded() {
    assertThat(Numbers.figure(figure("22.2604", "%", Vintage.REPORTED))).isEqualTo("22.2604 %");
    assertThat(Numbers.figure(figure("22.2604", "%", Vintage.DERIVED))).isEqualTo("22.3 %");
    assertThat(Numbers.figure(figure("6.0492", "%", Vintage.DERIVED))).isEqualTo("6.05 %");
    assertThat(Numbers.figure(figure("54000", "appointments", Vintage.REPORTED)))
        .isEqualTo("54,000 appointments");
  }

  @Test
  void a_currency_stands_before_the_number_and_a_range_says_both_ends() {
    Figure cost =
        new Figure(
            "c",
            "cost",
            Optional.empty(),
            Optional.of(new BigDecimal("240")),
            Optional.of(new BigDecimal("300")),
            Bound.ABOUT,
            Optional.empty(),
            Optional.of("GBP million"),
            Optional.empty(),
            Optional.empty(),
            List.of("S"),
            LocalDate.of(2025, 1, 1),
            Vintage.REPORTED,
            Optional.empty(),
            Optional.empty());

    assertThat(Numbers.figure(cost)).isEqualTo("about GBP 240 to 300 million");
  }

  @Test
  void of_a_long_unit_of_shares_only_the_mark_is_shown_in_a_line() {
    assertThat(Numbers.brief(figure("26", "% of basic pay for the year", Vintage.REPORTED)))
        .isEqualTo("26 %");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-22, 22 Dec 2025",
    "2025-07, Jul 2025",
    "2025, 2025",
    "2025-07-30~, about 30 Jul 2025",
    "2026-02-18/.., from 18 Feb 2026",
    "2025-07-21/2025-07-27, 21 Jul 2025 to 27 Jul 2025",
  })
  void a_date_is_no_more_exact_in_words_than_in_the_record(String edtf, String words) {
    assertThat(Days.date(Edtf.parse(edtf))).isEqualTo(words);
  }

  @Test
  void words_do_not_depend_on_the_machine() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(Days.weekday(LocalDate.of(2025, 12, 22))).isEqualTo("Mon 22 Dec 2025");
      assertThat(Numbers.stated(new BigDecimal("1234567.5"))).isEqualTo("1,234,567.5");
      assertThat(Numbers.count(1, "day", "days")).isEqualTo("1 day");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void lists_read_as_people_write_them() {
    assertThat(Phrases.and(List.of())).isEmpty();
    assertThat(Phrases.and(List.of("a"))).isEqualTo("a");
    assertThat(Phrases.and(List.of("a", "b", "c"))).isEqualTo("a, b and c");
  }

  private static Figure figure(String value, String unit, Vintage vintage) {
    return new Figure(
        "f",
        "m",
        Optional.of(new BigDecimal(value)),
        Optional.empty(),
        Optional.empty(),
        Bound.EXACT,
        Optional.empty(),
        Optional.of(unit),
        Optional.empty(),
        Optional.empty(),
        List.of("S"),
        LocalDate.of(2025, 1, 1),
        vintage,
        Optional.empty(),
        Optional.empty());
  }
}
