package parley.pay.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an award makes of basic pay. */
class UpliftTest {

  @ParameterizedTest(name = "a02: {0} with 4 % and GBP 750 is {1}, printed as {2}")
  @CsvSource({
    // HCSA, pay table 2025/26: unrounded pay by point of the scale, and pay as printed.
    "36616, 38830.64, 38831",
    "42008, 44438.32, 44439",
    "49909, 52655.36, 52656",
    "61825, 65048.00, 65048",
    "70425, 73992.00, 73992",
  })
  void a02_the_award_of_2025_by_point(String before, String exact, String printed) {
    Uplift award = new Uplift(new BigDecimal("4"), pounds("750"));

    assertThat(award.on(pounds(before), Pence.Rounding.NEAREST_PENNY)).isEqualTo(pounds(exact));
    assertThat(award.on(pounds(before), Pence.Rounding.POUND_UP)).isEqualTo(pounds(printed));
  }

  @ParameterizedTest(name = "\"{0}\" covers \"{1}\": {2}")
  @CsvSource({
    "CT3/ST3-5, ST3, true",
    "CT3/ST3-5, st5, true",
    "CT3/ST3-5, CT3, true",
    "CT3/ST3-5, CT3/ST3-5, true",
    "CT3/ST3-5, ST3-5, true",
    "CT3/ST3-5, ST6, false",
    "CT3/ST3-5, CT4, false",
    "FY1, FY1, true",
    "FY1, FY2, false",
    "Band 5, band 5, true",
    "Band 5, Band 6, false",
  })
  void a_label_covers_the_grades_that_it_counts_through(
      String label, String grade, boolean covers) {
    assertThat(new GradeLabel(label).covers(grade)).isEqualTo(covers);
  }

  private static Pence pounds(String text) {
    return Pence.ofPounds(new BigDecimal(text));
  }
}
