package parley.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.pay.book.Chain;
import parley.pay.book.PayYear;
import parley.pay.book.Timing;
import parley.pay.path.PathAnswer;
import parley.pay.path.PathAssumption;
import parley.pay.real.AwardsAnswer;
import parley.pay.real.RestorationAnswer;
import parley.pay.real.Switches;

/** The engine against numbers that others published; the table names where each was printed. */
class PublishedFiguresTest {

  private static final Map<String, List<String>> PUBLISHED =
      TestCase.csv("published_figures.csv").stream()
          .skip(1)
          .collect(Collectors.toMap(List::getFirst, Function.identity()));

  private static final String END_OF_RECORD = "2026-09-30";

  @ParameterizedTest
  @CsvSource({
    "E01, rpi, END_OF_PAY_YEAR, 2021/22",
    "E03, rpi, END_OF_PAY_YEAR, 2022/23",
    "E04, rpi, END_OF_PAY_YEAR, 2024/25",
    "N01, rpi, YEAR_AVERAGE, 2024/25",
    "N02, cpi, YEAR_AVERAGE, 2024/25"
  })
  void a35_real_pay_comes_out_as_published(String id, String index, Timing timing, String to) {
    BigDecimal change = number(gap(index, timing, Chain.UNION, "2008/09", to).erosion()).negate();
    assertThat(change).isCloseTo(published(id), tolerance(id));
  }

  @ParameterizedTest
  @CsvSource({"E02, 2021/22", "E05, 2024/25"})
  void a35_the_rise_needed_comes_out_as_published(String id, String to) {
    BigDecimal rise =
        number(gap("rpi", Timing.END_OF_PAY_YEAR, Chain.UNION, "2008/09", to).riseNeeded());
    assertThat(rise).isCloseTo(published(id), tolerance(id));
  }

  @ParameterizedTest
  @CsvSource({"END_OF_PAY_YEAR, -26.1", "YEAR_AVERAGE, -19.3", "START_OF_PAY_YEAR, -16.9"})
  void the_timing_alone_moves_the_gap_of_2021_by_nine_points(Timing timing, String change) {
    assertThat(number(gap("rpi", timing, Chain.UNION, "2008/09", "2021/22").erosion()).negate())
        .isCloseTo(new BigDecimal(change), Offset.offset(new BigDecimal("0.05")));
  }

  @Test
  void a33_the_award_of_2025_by_point_of_the_scale() {
    List<String> rises = List.of(PUBLISHED.get("A01").get(2).split(";"));
    List<LadderAnswer.Step> steps = answer("2025-12-22", WorthQuestion.usual()).ladder().steps();
    assertThat(steps).hasSize(5);
    for (int i = 0; i < 5; i++) {
      assertThat(number(steps.get(i).rise()))
          .as(steps.get(i).grade())
          .isCloseTo(new BigDecimal(rises.get(i)), tolerance("A01"));
    }
  }

  @Test
  void a34_three_years_of_awards() {
    AwardsAnswer awards = answer("2025-12-22", WorthQuestion.usual()).awards();
    assertThat(rise(awards, "2023/24", "2025/26")).isCloseTo(published("A03"), tolerance("A03"));
    assertThat(rise(awards, "2023/24", "2024/25")).isCloseTo(published("A04"), tolerance("A04"));
  }

  @Test
  void r01_thirteen_awards_close_the_gap_of_april_2026() {
    PathAssumption assumption =
        new PathAssumption(
            "RPI + 2",
            "test",
            new BigDecimal("2.9"),
            new PathAssumption.Award.Percent(new BigDecimal("4.9")),
            List.of());
    WorthAnswer answer =
        answer(END_OF_RECORD, WorthQuestion.usual().withPaths(List.of(assumption)));
    PathAnswer path =
        answer.paths().stream()
            .filter(p ->
                p.gap()
                    .equals(
                        new Switches(
                            "rpi",
                            Timing.END_OF_PAY_YEAR,
                            Chain.UNION,
                            PayYear.parse("2008/09"),
                            PayYear.parse("2025/26"))))
            .findFirst()
            .orElseThrow();
    PathAnswer.Outcome.Restored restored = (PathAnswer.Outcome.Restored) path.outcome();
    assertThat(restored.years()).isEqualTo(13);
    assertThat(restored.exactYears()).isCloseTo(published("R01"), tolerance("R01"));
    assertThat(restored.inPayYear()).hasToString("2038/39");
  }

  private static RestorationAnswer.Gap gap(
      String index, Timing timing, Chain chain, String from, String to) {
    Switches switches = new Switches(index, timing, chain, PayYear.parse(from), PayYear.parse(to));
    return answer(
            END_OF_RECORD, WorthQuestion.usual().withYears(PayYear.parse(from), PayYear.parse(to)))
        .restoration()
        .gaps()
        .stream()
        .filter(g -> g.switches().equals(switches))
        .findFirst()
        .orElseThrow();
  }

  private static WorthAnswer answer(String day, WorthQuestion question) {
    CaseView view = TestCase.doctors().asOf(day);
    return WorthEngine.answer(view, question);
  }

  private static BigDecimal rise(AwardsAnswer awards, String from, String to) {
    return number(
        awards.find(Chain.HEADLINE, PayYear.parse(from), PayYear.parse(to)).orElseThrow().rise());
  }

  private static BigDecimal number(Computed amount) {
    return amount.find().orElseThrow(() -> new AssertionError(amount)).value().orElseThrow();
  }

  private static BigDecimal published(String id) {
    return new BigDecimal(PUBLISHED.get(id).get(2));
  }

  private static Offset<BigDecimal> tolerance(String id) {
    return Offset.offset(new BigDecimal(PUBLISHED.get(id).get(3)));
  }
}
