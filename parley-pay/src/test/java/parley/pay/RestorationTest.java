package parley.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.casefile.Bound;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Figure;
import parley.casefile.Series;
import parley.casefile.Vintage;
import parley.pay.book.Chain;
import parley.pay.book.PayYear;
import parley.pay.book.Timing;
import parley.pay.real.RestorationAnswer;

class RestorationTest {

  private static final String DAY = "2025-12-22";

  @Test
  void a35_every_combination_of_index_timing_and_chain_is_answered_with_its_switches() {
    List<RestorationAnswer.Gap> computed = answer(TestCase.doctors().asOf(DAY)).computed();
    assertThat(computed)
        .extracting(
            g -> g.switches().index() + " " + g.switches().timing() + " " + g.switches().chain())
        .containsExactly(
            "rpi END_OF_PAY_YEAR HEADLINE",
            "rpi END_OF_PAY_YEAR UNION",
            "rpi START_OF_PAY_YEAR HEADLINE",
            "rpi START_OF_PAY_YEAR UNION",
            "rpi YEAR_AVERAGE HEADLINE",
            "rpi YEAR_AVERAGE UNION",
            "cpi END_OF_PAY_YEAR HEADLINE",
            "cpi END_OF_PAY_YEAR UNION",
            "cpi START_OF_PAY_YEAR HEADLINE",
            "cpi START_OF_PAY_YEAR UNION",
            "cpi YEAR_AVERAGE HEADLINE",
            "cpi YEAR_AVERAGE UNION");
    assertThat(computed).allMatch(g -> g.lastMonthKnown().isPresent());
  }

  @Test
  void a_month_not_published_by_the_day_is_named_and_the_last_computable_year_follows() {
    List<RestorationAnswer.Gap> gaps =
        answer(TestCase.doctors().asOf(DAY)).gaps().stream()
            .filter(g -> g.switches().index().equals("rpi"))
            .filter(g -> g.switches().timing() == Timing.END_OF_PAY_YEAR)
            .filter(g -> g.switches().chain() == Chain.UNION)
            .toList();
    assertThat(gaps).hasSize(2);
    assertThat(gaps.getFirst().switches().to()).hasToString("2025/26");
    assertThat(gaps.getFirst().lastMonthKnown()).isEmpty();
    assertThat(gaps.getFirst().erosion())
        .isEqualTo(
            new Computed.NotComputable(
                "worth.erosion.rpi.end_of_pay_year.union.2008-09.2025-26",
                "erosion",
                Computed.Reason.INDEX_MONTH_MISSING,
                List.of("2026-04")));
    assertThat(gaps.getLast().switches().to()).hasToString("2024/25");
    assertThat(gaps.getLast().lastMonthKnown()).hasValue(LocalDate.of(2025, 5, 31));
    assertThat(gaps.getLast().erosion().find()).isPresent();
  }

  @Test
  void a_year_average_waits_for_the_whole_year() {
    assertThat(answer(TestCase.doctors().asOf("2025-04-29"), "2008/09", "2024/25").gaps())
        .filteredOn(g -> g.switches().timing() == Timing.YEAR_AVERAGE)
        .allSatisfy(g ->
            assertThat(g.erosion())
                .isInstanceOfSatisfying(
                    Computed.NotComputable.class,
                    n -> assertThat(n.missing()).containsExactly("2025-03")));
  }

  @Test
  void a_missing_month_is_not_filled_in_from_its_neighbours() {
    Series rpi = TestCase.series("rpi", Series.Role.PRICE_INDEX, "index");
    Series holed =
        rpi.withRows(rpi.rows().stream().filter(r -> !r.get("month").equals("2009-04")).toList());
    CaseView view =
        TestCase.empty()
            .with(holed)
            .with(TestCase.series("awards", Series.Role.AWARDS, "%"))
            .asOf(DAY);
    assertThat(answer(view, "2008/09", "2021/22").gaps())
        .filteredOn(g -> g.switches().timing() == Timing.END_OF_PAY_YEAR)
        .isNotEmpty()
        .allSatisfy(g ->
            assertThat(g.riseNeeded())
                .isInstanceOfSatisfying(
                    Computed.NotComputable.class,
                    n -> assertThat(n.missing()).containsExactly("2009-04")));
  }

  @Test
  void an_award_not_known_on_the_day_is_not_chained() {
    RestorationAnswer before = answer(TestCase.doctors().asOf("2025-05-21"));
    assertThat(before.gaps())
        .extracting(g -> g.switches().to().toString())
        .doesNotContain("2025/26");
    assertThat(answer(TestCase.doctors().asOf("2024-07-28"), "2008/09", "2024/25").gaps())
        .allSatisfy(g ->
            assertThat(g.erosion())
                .isInstanceOfSatisfying(
                    Computed.NotComputable.class,
                    n -> {
                      assertThat(n.reason()).isEqualTo(Computed.Reason.AWARD_MISSING);
                      assertThat(n.missing()).containsExactly("2024/25");
                    }));
  }

  @Test
  void a_computed_gap_opens_to_its_sources_its_method_and_the_day_it_could_be_known() {
    Figure erosion =
        answer(TestCase.doctors().asOf(DAY), "2008/09", "2021/22")
            .gaps()
            .get(1)
            .erosion()
            .find()
            .orElseThrow();
    assertThat(erosion.vintage()).isEqualTo(Vintage.DERIVED);
    assertThat(erosion.sources()).containsExactly("source-of-awards", "source-of-rpi");
    assertThat(erosion.known()).isEqualTo("2022-05-31");
    assertThat(erosion.unit()).hasValue("%");
    assertThat(erosion.basis().orElseThrow()).contains("2022-04", "2009-04", "unionChain");
  }

  @ParameterizedTest
  @CsvSource({"20.8, 26.3", "26.1, 35.3", "50, 100.0", "0, 0.0"})
  void a35_a_claimed_erosion_is_shown_with_the_rise_that_it_means(String erosion, String rise) {
    CaseView view =
        TestCase.empty()
            .with(TestCase.figure("e", "erosion-claimed").value(erosion).build())
            .asOf(DAY);
    RestorationAnswer.Claimed claimed = answer(view).claimed().getFirst();
    assertThat(claimed.figure().value()).hasValue(new BigDecimal(erosion));
    assertThat(oneDecimal(claimed.converted())).isEqualTo(rise);
  }

  @Test
  void a_claimed_rise_becomes_an_erosion_and_a_range_keeps_its_ends_and_bound() {
    CaseView view =
        TestCase.empty()
            .with(
                TestCase.figure("r", "rise-needed-claimed").value("35.3").build(),
                TestCase.figure("hci", "erosion-claimed")
                    .range("6", "7")
                    .bound(Bound.ABOUT)
                    .build(),
                TestCase.figure("w", "erosion-claimed").words("a quarter").build())
            .asOf(DAY);
    List<RestorationAnswer.Claimed> claimed = answer(view).claimed();
    assertThat(claimed).extracting(c -> c.figure().id()).containsExactly("hci", "w", "r");
    Figure range = claimed.getFirst().converted().find().orElseThrow();
    assertThat(range.low().orElseThrow()).isBetween(new BigDecimal("6.38"), new BigDecimal("6.39"));
    assertThat(range.high().orElseThrow())
        .isBetween(new BigDecimal("7.52"), new BigDecimal("7.53"));
    assertThat(range.bound()).isEqualTo(Bound.ABOUT);
    assertThat(claimed.get(1).converted())
        .isInstanceOfSatisfying(
            Computed.NotComputable.class,
            n -> assertThat(n.reason()).isEqualTo(Computed.Reason.WORDS_ONLY));
    assertThat(oneDecimal(claimed.get(2).converted())).isEqualTo("26.1");
  }

  @Test
  void a_case_without_prices_or_awards_has_no_gap_and_no_placeholder() {
    assertThat(answer(TestCase.empty().asOf(DAY)).gaps()).isEmpty();
    assertThat(
            answer(
                    TestCase.empty()
                        .with(TestCase.series("awards", Series.Role.AWARDS, "%"))
                        .asOf(DAY))
                .gaps())
        .isEmpty();
  }

  private static RestorationAnswer answer(CaseView view) {
    return WorthEngine.answer(view, WorthQuestion.usual()).restoration();
  }

  private static RestorationAnswer answer(CaseView view, String from, String to) {
    return WorthEngine.answer(
            view, WorthQuestion.usual().withYears(PayYear.parse(from), PayYear.parse(to)))
        .restoration();
  }

  private static String oneDecimal(Computed amount) {
    return amount
        .find()
        .orElseThrow()
        .value()
        .orElseThrow()
        .setScale(1, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
