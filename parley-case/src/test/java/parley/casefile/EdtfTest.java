package parley.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** EDTF dates, ISO 8601-2 levels 0 and 1; the examples are those of the Library of Congress. */
class EdtfTest {

  @ParameterizedTest
  @CsvSource({
    "1985-04-12,            1985-04-12, 1985-04-12",
    "1985-04,               1985-04-01, 1985-04-30",
    "1985,                  1985-01-01, 1985-12-31",
    "1964/2008,             1964-01-01, 2008-12-31",
    "2004-06/2006-08,       2004-06-01, 2006-08-31",
    "2004-02-01/2005-02-08, 2004-02-01, 2005-02-08",
    "2004-02-01/2005-02,    2004-02-01, 2005-02-28",
    "201X,                  2010-01-01, 2019-12-31",
    "20XX,                  2000-01-01, 2099-12-31",
    "2004-XX,               2004-01-01, 2004-12-31",
    "1985-04-XX,            1985-04-01, 1985-04-30",
    "2024-02,               2024-02-01, 2024-02-29",
    "1984?,                 1984-01-01, 1984-12-31",
    "2004-06~,              2004-06-01, 2004-06-30",
    "2004-06-11%,           2004-06-11, 2004-06-11",
    "1984?/2004-06~,        1984-01-01, 2004-06-30",
  })
  void covers_the_days_that_it_may_mean(String text, LocalDate earliest, LocalDate latest) {
    Edtf date = Edtf.parse(text);

    assertThat(date.earliest()).isEqualTo(earliest);
    assertThat(date.latest()).isEqualTo(latest);
    assertThat(date.covers(earliest)).isTrue();
    assertThat(date.covers(latest.plusDays(1))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2025-07-30", "2025-07?", "2023-04-19~", "2025-12-XX", "../2024", "2024/.."})
  void reads_what_it_writes(String text) {
    assertThat(Edtf.parse(text)).hasToString(text);
    assertThat(Edtf.parse(Edtf.parse(text).toString())).isEqualTo(Edtf.parse(text));
  }

  @Test
  void an_open_side_has_no_end() {
    assertThat(Edtf.parse("../1985-04-12").earliest()).isEqualTo(LocalDate.MIN);
    assertThat(Edtf.parse("1985-04-12/..").latest()).isEqualTo(LocalDate.MAX);
  }

  @Test
  void marks_say_how_sure_it_is() {
    assertThat(Edtf.parse("2025-10-06?").uncertain()).isTrue();
    assertThat(Edtf.parse("2025-10-06~").approximate()).isTrue();
    assertThat(Edtf.parse("2025-10-06%").uncertain()).isTrue();
    assertThat(Edtf.parse("2025-10-06%").approximate()).isTrue();
    assertThat(Edtf.parse("2025-10-06").isExactDay()).isTrue();
    assertThat(Edtf.parse("2025-10-06?").isExactDay()).isFalse();
    assertThat(Edtf.parse("2025-10").isExactDay()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-02-29",
        "2025-13",
        "2025-7-3",
        "30 July 2025",
        "",
        "2025-XX-05",
        "202X-05",
        "../..",
        "2025-08-01/2025-07-01",
        "2025/",
        "/2025",
        "2025-07-30T07:00",
        "٢٠٢٥"
      })
  void refuses_what_is_no_date(String text) {
    assertThatThrownBy(() -> Edtf.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
