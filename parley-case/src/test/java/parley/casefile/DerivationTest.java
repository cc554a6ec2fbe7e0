package parley.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DerivationTest {

  private static final LocalDate KNOWN = LocalDate.parse("2025-12-22");

  private static Derivation derivation(String unit) {
    return new Derivation("worth.x", "x", unit, "a / b", new Inputs(List.of("S1", "S2"), KNOWN));
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  @Test
  void a_derived_figure_carries_its_method_its_sources_and_the_day_of_its_last_input() {
    Figure figure = derivation("%").value(number("5")).figure();

    assertThat(figure.vintage()).isEqualTo(Vintage.DERIVED);
    assertThat(figure.basis()).hasValue("a / b");
    assertThat(figure.unit()).hasValue("%");
    assertThat(figure.sources()).containsExactly("S1", "S2");
    assertThat(figure.known()).isEqualTo(KNOWN);
    assertThat(derivation("").value(number("5")).figure().unit()).isEmpty();
  }

  @Test
  void a_range_of_one_number_is_a_value() {
    Range range = new Range(number("2"), number("2.0"));
    assertThat(derivation("%").range(range, Bound.ABOUT).figure().value()).hasValue(number("2"));

    Figure wide = derivation("%").range(new Range(number("2"), number("3")), Bound.ABOUT).figure();
    assertThat(wide.value()).isEmpty();
    assertThat(wide.low()).hasValue(number("2"));
    assertThat(wide.high()).hasValue(number("3"));
  }

  @Test
  void results_are_rounded_to_ten_decimals_and_never_written_with_an_exponent() {
    assertThat(Derivation.round(number("2.72727272727272"))).isEqualTo(number("2.7272727273"));
    assertThat(Derivation.round(number("1E+3"))).isEqualTo(number("1000"));
    assertThat(Derivation.round(number("1.50"))).isEqualTo(number("1.5"));
  }

  @Test
  void ids_are_readable() {
    assertThat(Derivation.id("worth", "ladder", "FY1", "NP 1/2", 2026))
        .isEqualTo("worth.ladder.FY1.NP-1-2.2026");
  }

  @Test
  void a_range_has_its_ends_in_order() {
    assertThatThrownBy(() -> new Range(number("3"), number("2")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A range cannot run from 3 down to 2.");
  }

  @Test
  void a_difference_and_a_quotient_of_ranges_take_the_opposite_ends() {
    Range a = new Range(number("4"), number("6"));
    Range b = new Range(number("1"), number("2"));
    assertThat(a.minus(b)).isEqualTo(new Range(number("2"), number("5")));
    assertThat(a.dividedBy(b)).isEqualTo(new Range(number("2"), number("6")));
    assertThat(a.times(b)).isEqualTo(new Range(number("4"), number("12")));
    assertThat(a.span(b)).isEqualTo(new Range(number("1"), number("6")));
  }

  @Test
  void a_bound_survives_an_exact_number_and_blurs_with_a_contrary_one() {
    assertThat(Bound.AT_LEAST.and(Bound.EXACT)).isEqualTo(Bound.AT_LEAST);
    assertThat(Bound.EXACT.and(Bound.AT_MOST)).isEqualTo(Bound.AT_MOST);
    assertThat(Bound.AT_LEAST.and(Bound.AT_LEAST)).isEqualTo(Bound.AT_LEAST);
    assertThat(Bound.AT_LEAST.and(Bound.AT_MOST)).isEqualTo(Bound.ABOUT);
    assertThat(Bound.AT_LEAST.opposite()).isEqualTo(Bound.AT_MOST);
    assertThat(Bound.ABOUT.opposite()).isEqualTo(Bound.ABOUT);
  }
}
