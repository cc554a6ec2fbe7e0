package parley.talks.stand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.casefile.Edtf;

class RelativeDatesTest {

  @ParameterizedTest
  @CsvSource({
    "last week,          2025-07-31, 2025-07-21/2025-07-27",
    "early next week,    2025-07-31, 2025-08-04/2025-08-06",
    "Early  Next Week,   2025-07-31, 2025-08-04/2025-08-06",
    "late last week,     2025-07-31, 2025-07-24/2025-07-27",
    "mid-next week,      2025-07-31, 2025-08-05/2025-08-07",
    "this week,          2025-12-22, 2025-12-22/2025-12-28",
    "last week,          2025-12-22, 2025-12-15/2025-12-21",
    "last week,          2026-01-01, 2025-12-22/2025-12-28",
    "yesterday,          2026-01-01, 2025-12-31",
    "today,              2025-12-22, 2025-12-22",
    "tomorrow,           2025-12-31, 2026-01-01",
    "last month,         2026-01-15, 2025-12",
    "next year,          2025-12-22, 2026",
    "in the New Year,    2025-12-22, 2026-01",
    "3 days ago,         2025-12-22, 2025-12-19",
    "two weeks ago,      2025-12-22, ",
    "in 2 weeks,         2025-12-22, 2026-01-05~",
    "soon,               2025-12-22, ",
    "in the new year,    2026-01-05, "
  })
  void a13_words_are_read_against_the_day_of_publication(
      String phrase, LocalDate published, String expected) {
    assertThat(RelativeDates.resolve(phrase, published))
        .isEqualTo(Optional.ofNullable(expected).map(Edtf::parse));
  }

  @Test
  void a13_last_week_of_the_article_covers_the_breakdown_of_22_july() {
    assertThat(RelativeDates.resolve("last week", LocalDate.parse("2025-07-31")))
        .hasValueSatisfying(
            week -> assertThat(week.covers(LocalDate.parse("2025-07-22"))).isTrue());
  }
}
