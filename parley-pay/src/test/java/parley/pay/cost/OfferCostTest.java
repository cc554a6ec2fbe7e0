package parley.pay.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.casefile.Case;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Figure;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CaseFolder;
import parley.pay.ShippedDoctors;
import parley.pay.book.PayYear;
import parley.pay.book.Uplift;
import parley.pay.offer.Offers;
import parley.pay.offer.OffersAnswer;
import parley.pay.offer.OffersQuestion;

/** What an offer costs, against the ladder for the same rise, and where nothing can be said. */
class OfferCostTest {

  private static final String DAY = "2026-02-18";
  private static final Case RECORD = ShippedDoctors.asOf(DAY).record();

  @ParameterizedTest
  @ValueSource(strings = {"1", "3.5", "10"})
  void a_rise_for_all_costs_what_the_ladder_of_its_year_says(String percent) {
    OfferCost cost =
        cost("""
        {"measure":"award-percent","value":%s,"unit":"%%"}
        """
                .formatted(percent))
            .orElseThrow();

    assertThat(cost.year()).contains(PayYear.parse("2025/26"));
    CaseView before = RECORD.asOf(LocalDate.parse(DAY).minusDays(1));
    CostLadderAnswer ladder =
        CostLadder.answer(
            before,
            CostLadderQuestion.usual(
                before, PayYear.parse("2025/26"), Uplift.ofPercent(new BigDecimal(percent))));
    assertSame(cost.gross(), ladder.gross());
    assertSame(cost.net(), ladder.net());
    assertThat(cost.rungs()).hasSameSizeAs(ladder.rungs());
    for (int i = 0; i < cost.rungs().size(); i++) {
      assertThat(cost.rungs().get(i).kind()).isEqualTo(ladder.rungs().get(i).kind());
      assertSame(cost.rungs().get(i).amount(), ladder.rungs().get(i).amount());
    }
  }

  private static void assertSame(Computed computed, CostLadderAnswer.Money money) {
    Figure one = computed.find().orElseThrow();
    Figure other = money.figure().figure();
    assertThat(one.value()).isEqualTo(other.value());
    assertThat(one.low()).isEqualTo(other.low());
    assertThat(one.high()).isEqualTo(other.high());
    assertThat(one.sources()).containsAll(other.sources());
  }

  @Test
  void a_rise_for_one_point_costs_less_than_for_all_and_more_than_nothing() {
    double one = gross("{\"measure\":\"point-percent.NP1\",\"value\":5,\"unit\":\"%\"}");
    double all = gross("{\"measure\":\"award-percent\",\"value\":5,\"unit\":\"%\"}");

    assertThat(one).isPositive().isLessThan(all);
  }

  @Test
  void no_more_pay_costs_nothing() {
    assertThat(gross("{\"measure\":\"pay-offer\",\"value\":0,\"unit\":\"%\"}")).isZero();
  }

  @Test
  void an_offer_without_a_term_about_pay_has_no_cost_of_pay() {
    assertThat(cost("{\"measure\":\"new-training-posts\",\"value\":1000,\"unit\":\"posts\"}"))
        .isEmpty();
  }

  @Test
  void a_fall_is_not_priced() {
    Computed gross =
        cost("{\"measure\":\"award-percent\",\"value\":-1,\"unit\":\"%\"}").orElseThrow().gross();

    assertThat(gross).isInstanceOf(Computed.NotComputable.class);
    assertThat(((Computed.NotComputable) gross).reason()).isEqualTo(Computed.Reason.OUT_OF_RANGE);
  }

  @Test
  void the_offer_of_2024_is_not_priced_where_only_an_average_is_known() {
    CaseView view = ShippedDoctors.asOf(DAY);
    OffersAnswer answer = Offers.answer(view, OffersQuestion.usual().withOffer("O1"));

    Computed gross =
        OfferCost.of(view, answer.executed().getFirst(), answer.offers().getFirst().known())
            .map(OfferCost::gross)
            .orElseThrow();
    assertThat(((Computed.NotComputable) gross).reason()).isEqualTo(Computed.Reason.AVERAGE_ONLY);
  }

  private static double gross(String figure) {
    return cost(figure)
        .flatMap(c -> c.gross().find())
        .flatMap(Figure::value)
        .orElseThrow()
        .doubleValue();
  }

  private static Optional<OfferCost> cost(String figure) {
    String text =
        """
        {"offers":[{"id":"X","name":"X","by":"GOV","to":"BMA","known":"%s","event":"E060",
        "clauses":[{"issue":"pay","text":"x","when":"2026-04-01","figures":[%s]}]}]}
        """
            .formatted(DAY, figure);
    try {
      CaseView view = CaseFolder.withOffers(RECORD, "x", text).asOf(LocalDate.parse(DAY));
      OffersAnswer answer = Offers.answer(view, OffersQuestion.usual().withOffer("X"));
      return OfferCost.of(view, answer.executed().getFirst(), LocalDate.parse(DAY));
    } catch (CaseFaultsException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }
}
