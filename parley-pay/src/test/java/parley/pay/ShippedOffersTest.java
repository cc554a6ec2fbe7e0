package parley.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.pay.book.Scales;
import parley.pay.offer.Executed;
import parley.pay.offer.OfferOutcome;
import parley.pay.offer.Offers;
import parley.pay.offer.OffersAnswer;
import parley.pay.offer.OffersQuestion;
import parley.pay.offer.PointOutcome;
import parley.pay.offer.Term;

/** The offers and awards of the shipped case, against the pay scales that followed. */
class ShippedOffersTest {

  private static final CaseView VIEW = ShippedDoctors.asOf("2026-02-18");

  @Test
  void a33_the_award_of_2025_by_point_in_pounds_and_per_cent() {
    List<PointOutcome> points = award("2025/26").points();

    // Published by point (HCSA): 6.05, 5.79, 5.50, 5.21 and 5.06 %; in pounds old x 1.04 + 750.
    assertThat(points)
        .extracting(p -> number(p.basic().after()).toPlainString())
        .containsExactly("38830.64", "44438.32", "52655.36", "65048", "73992");
    double[] published = {6.05, 5.79, 5.50, 5.21, 5.06};
    for (int i = 0; i < published.length; i++) {
      assertThat(number(points.get(i).risePercent()).doubleValue())
          .as(points.get(i).grade())
          .isCloseTo(published[i], within(0.0051));
    }
  }

  @Test
  void a33_the_average_of_the_award_is_quoted_and_no_point_has_it() {
    Executed award = award("2025/26");

    assertThat(award.terms().stream().filter(Term.Quoted.class::isInstance))
        .singleElement()
        .isInstanceOfSatisfying(
            Term.Quoted.class,
            q -> {
              assertThat(q.why()).isEqualTo(Term.Quoted.Why.AVERAGE);
              assertThat(q.figure().value().orElseThrow()).isEqualByComparingTo("5.4");
            });
    assertThat(award.points())
        .noneMatch(p -> number(p.risePercent()).compareTo(new BigDecimal("5.4")) == 0);
  }

  @Test
  void the_deal_of_2024_starts_from_the_scale_before_it() {
    for (PointOutcome point : offer("O2", usual()).points()) {
      // The scale of September 2024 came of the deal, also where it holds from April 2023.
      BigDecimal base = number(point.basic().before());
      assertThat(base)
          .as(point.grade())
          .isEqualByComparingTo(
              Map.of("NP1", "32398", "NP2", "37303", "NP3", "43923", "NP4", "55329", "NP5", "63152")
                  .get(point.point()));
      assertThat(point.basic().before().find().orElseThrow().known()).isBefore("2024-07-29");
    }
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({"0, 2023-04-01", "1, 2024-04-01"})
  void the_deal_of_2024_gives_the_scales_that_followed_to_a_pound(int year, LocalDate from) {
    List<PointOutcome> points = offer("O2", usual()).points();
    List<Scales.Point> followed = Scales.of(VIEW).orElseThrow().inForceOn(from);

    assertThat(points).hasSameSizeAs(followed).hasSize(5);
    for (int i = 0; i < points.size(); i++) {
      OfferOutcome outcome = points.get(i).years().get(year);
      assertThat(points.get(i).point()).isEqualTo(followed.get(i).point());
      assertThat(outcome.from()).isEqualTo(from);
      assertThat(number(outcome.basic().after()).doubleValue())
          .as(points.get(i).grade())
          .isCloseTo(followed.get(i).basic().inPounds().doubleValue(), within(1.0));
    }
  }

  @Test
  void the_deal_of_2024_owes_a_year_of_its_first_rise_and_seven_months_of_both() {
    PointOutcome first = offer("O2", usual().withGrade("FY1")).points().getFirst();
    OfferOutcome.Lump lump = first.years().getLast().lump().orElseThrow();

    // April 2023 to March 2024 at 1,201.97 a year, April to October 2024 at 4,217.97.
    assertThat(lump.payday().month()).hasToString("2024-11");
    assertThat(lump.payday().stated()).isTrue();
    assertThat(number(lump.gross()).doubleValue())
        .isCloseTo(1201.97 + 4217.97 * 7 / 12, within(0.01));
    assertThat(number(lump.takeHome())).isLessThan(number(lump.gross())).isPositive();
  }

  @Test
  void a17_b13_december_has_2000_more_posts_than_november_and_no_more_pay() {
    OffersAnswer answer = Offers.answer(VIEW, usual().withOffer("O5").withAgainst("O4"));

    for (PointOutcome point : answer.executed().getFirst().points()) {
      assertThat(number(point.rise())).as(point.grade()).isEqualByComparingTo("0");
      assertThat(point.years())
          .allSatisfy(y -> {
            assertThat(number(y.takeHomeRise())).isEqualByComparingTo("0");
            assertThat(y.lump()).isEmpty();
          });
    }
    assertThat(posts(answer, 0)).isEqualByComparingTo("4000");
    assertThat(posts(answer, 1)).isEqualByComparingTo("2000");
  }

  @Test
  void b15_december_is_relabelled_by_one_side_and_unnumbered_by_the_other() {
    List<Term.TrainingPosts> posts =
        offer("O5", usual()).terms().stream()
            .filter(Term.TrainingPosts.class::isInstance)
            .map(Term.TrainingPosts.class::cast)
            .toList();

    assertThat(posts).hasSize(3);
    assertThat(posts.stream().flatMap(t -> t.headcount().stream()))
        .extracting(h -> h.getClass().getSimpleName() + " " + h.figure().by().orElse(""))
        .containsExactly("Relabelled BMA", "Unstated GOV");
  }

  @Test
  void december_raises_the_pay_of_those_below_full_time_by_half_the_allowance() {
    OffersQuestion part = usual().withShare(new BigDecimal("0.6")).withGrade("ST3");
    PointOutcome point = offer("O5", part).points().getFirst();
    OfferOutcome year = point.years().getFirst();

    // 0.6 x 65,048 with an allowance of 1,000, then of 1,500.
    assertThat(point.point()).isEqualTo("NP4");
    assertThat(number(year.pay().before())).isEqualByComparingTo("40028.80");
    assertThat(number(year.pay().after())).isEqualByComparingTo("40528.80");
    assertThat(number(year.takeHomeRise())).isPositive().isLessThan(BigDecimal.valueOf(500));
  }

  @Test
  void a19_fees_of_which_no_amount_is_named_have_no_total() {
    assertThat(
            offer("O5", usual()).terms().stream().filter(Term.FeeReimbursement.class::isInstance))
        .singleElement()
        .isInstanceOfSatisfying(
            Term.FeeReimbursement.class,
            f -> assertThat(f.total()).isInstanceOf(Computed.NotComputable.class));
  }

  @Test
  void b12_a_pound_an_hour_for_four_years_raises_the_first_point_only() {
    Executed path = offer("PR1", usual());

    assertThat(path.terms()).anyMatch(Term.MultiYearPath.class::isInstance);
    assertThat(path.points())
        .filteredOn(p -> number(p.rise()).signum() != 0)
        .extracting(PointOutcome::point)
        .containsExactly("NP1");
    assertThat(path.points().getFirst().years())
        .extracting(y -> y.year().toString())
        .containsExactly("2026/27", "2027/28", "2028/29", "2029/30");
    // 40 hours x 365 / 7 weeks x 4.
    assertThat(number(path.points().getFirst().rise())).isEqualByComparingTo("8342.84");
  }

  private static OffersQuestion usual() {
    return OffersQuestion.usual();
  }

  private static Executed award(String label) {
    return offer(label, usual());
  }

  private static Executed offer(String id, OffersQuestion question) {
    return Offers.answer(VIEW, question.withOffer(id)).executed().getFirst();
  }

  private static BigDecimal posts(OffersAnswer answer, int offer) {
    return answer.offers().get(offer).posts().labelled().getFirst().value().orElseThrow();
  }

  private static BigDecimal number(Computed computed) {
    return computed.find().orElseThrow().value().orElseThrow();
  }
}
