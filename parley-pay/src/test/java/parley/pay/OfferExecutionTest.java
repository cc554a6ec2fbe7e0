package parley.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.pay.TestCase.clause;
import static parley.pay.TestCase.figure;
import static parley.pay.TestCase.from;
import static parley.pay.TestCase.offer;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.casefile.Bound;
import parley.casefile.Computed;
import parley.casefile.Figure;
import parley.casefile.Offer;
import parley.casefile.Series;
import parley.pay.offer.Executed;
import parley.pay.offer.OfferOutcome;
import parley.pay.offer.Offers;
import parley.pay.offer.OffersAnswer;
import parley.pay.offer.OffersQuestion;
import parley.pay.offer.PointOutcome;

/** What each kind of term makes of a small scale. */
class OfferExecutionTest {

  private static final String DAY = "2025-12-22";
  private static final String YEAR = "2025-04-01";

  /** Two points, known long before the offers. */
  private static TestCase scale(String... more) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "effectiveFrom,contract,grade,point,basic,known",
                "2024-04-01,new,Junior,P1,30000,2024-05-01",
                "2024-04-01,new,Senior1-3,P2,50000,2024-05-01"));
    lines.addAll(List.of(more));
    return TestCase.empty()
        .with(
            TestCase.table(
                "scale", Series.Role.PAY_SCALE, "GBP a year", lines.toArray(String[]::new)));
  }

  private static Offer made(Offer.Clause... clauses) {
    return offer("o", "GOV", "2025-06-10", Offer.Status.TABLED, clauses);
  }

  private static Figure percent(String number) {
    return figure("percent", "award-percent").value(number).build();
  }

  private static Figure cash(String number) {
    return figure("cash", "award-consolidated-cash").value(number).unit("GBP a year").build();
  }

  @Test
  void a33_a_per_cent_comes_before_the_flat_sum_of_its_clause() {
    PointOutcome first =
        points(scale(), made(from(YEAR, clause("pay", "x", cash("750"), percent("4"))))).getFirst();

    assertThat(number(first.basic().before())).isEqualByComparingTo("30000");
    assertThat(number(first.basic().after())).isEqualByComparingTo("31950");
    assertThat(number(first.rise())).isEqualByComparingTo("1950");
    assertThat(number(first.risePercent())).isEqualByComparingTo("6.5");
    assertThat(first.basic().after().find().orElseThrow().sources())
        .containsExactly("source-of-scale", "source-of-percent", "source-of-cash");
  }

  @Test
  void two_clauses_of_one_day_apply_one_after_the_other() {
    assertThat(
            after(
                made(
                    from(YEAR, clause("pay", "flat", cash("1000"))),
                    from(YEAR, clause("pay", "share", percent("10"))))))
        .containsExactly("34100", "56100");
  }

  @Test
  void clauses_take_effect_by_their_day_whatever_their_order() {
    assertThat(
            after(
                made(
                    from("2026-04-01", clause("pay", "later", cash("1000"))),
                    from(YEAR, clause("pay", "sooner", percent("10"))))))
        .containsExactly("34000", "56000");
  }

  @Test
  void a_point_by_name_goes_before_all_points_and_others_keep_what_they_have() {
    assertThat(
            after(
                made(
                    from(
                        YEAR,
                        clause(
                            "pay",
                            "x",
                            percent("4"),
                            figure("n", "point-percent.P2").value("5").build())))))
        .containsExactly("31200", "52500");
    assertThat(
            after(
                made(
                    from(
                        YEAR,
                        clause(
                            "pay",
                            "x",
                            figure("b", "point-basic.P1")
                                .value("33333")
                                .unit("GBP a year")
                                .build())))))
        .containsExactly("33333", "50000");
  }

  @Test
  void a_clause_may_cover_some_points_only_by_the_name_of_a_point_or_a_grade() {
    Figure covered = figure("who", "points-covered").words("senior2").build();

    assertThat(after(made(from(YEAR, clause("pay", "x", percent("4"), covered)))))
        .containsExactly("30000", "52000");
  }

  @Test
  void an_average_is_nobodys_own_rise_and_what_rests_on_it_is_not_computable_either() {
    PointOutcome first =
        points(
                scale(),
                made(
                    from(
                        YEAR,
                        clause(
                            "pay",
                            "5.4 % on average",
                            figure("mean", "award-average").value("5.4").build())),
                    from("2026-04-01", clause("pay", "4 %", percent("4")))))
            .getFirst();

    assertThat(number(first.years().getFirst().basic().before())).isEqualByComparingTo("30000");
    for (Computed stuck :
        List.of(
            first.rise(),
            first.years().getFirst().basic().after(),
            first.years().getLast().basic().before(),
            first.years().getLast().takeHomeRise())) {
      assertThat(stuck)
          .isInstanceOfSatisfying(
              Computed.NotComputable.class,
              n -> {
                assertThat(n.reason()).isEqualTo(Computed.Reason.AVERAGE_ONLY);
                assertThat(n.missing()).containsExactly("mean");
              });
    }
  }

  @Test
  void an_average_beside_the_rise_of_one_point_leaves_only_the_others_without_a_rise() {
    List<PointOutcome> points =
        points(
            scale(),
            made(
                from(
                    YEAR,
                    clause(
                        "pay",
                        "x",
                        figure("mean", "award-average").value("5.4").build(),
                        figure("own", "point-percent.P1").value("6").build()))));

    assertThat(number(points.getFirst().basic().after())).isEqualByComparingTo("31800");
    assertThat(points.getLast().rise()).isInstanceOf(Computed.NotComputable.class);
  }

  @Test
  void two_rises_of_one_clause_and_a_date_that_spans_pay_years_are_ambiguous() {
    Figure other = figure("other", "award-percent").value("5").by("UNION").build();

    assertThat(reason(made(from(YEAR, clause("pay", "x", percent("4"), other)))))
        .isEqualTo(Computed.Reason.AMBIGUOUS);
    assertThat(reason(made(from("2026", clause("pay", "x", percent("4"))))))
        .isEqualTo(Computed.Reason.AMBIGUOUS);
    assertThat(
            reason(
                made(
                    from(
                        YEAR,
                        clause(
                            "pay",
                            "x",
                            figure("e", "award-percent").value("4").unit("EUR").build())))))
        .isEqualTo(Computed.Reason.UNITS_DIFFER);
    assertThat(
            reason(
                made(clause("pay", "x", figure("p", "path-cash").value("4").unit("GBP").build()))))
        .isEqualTo(Computed.Reason.NOT_IN_RECORD);
  }

  @Test
  void a_word_such_as_about_stays_with_all_that_comes_of_a_number() {
    Figure about = figure("p", "award-percent").value("3").bound(Bound.ABOUT).build();
    PointOutcome first = points(scale(), made(from(YEAR, clause("pay", "x", about)))).getFirst();

    assertThat(first.basic().after().find().orElseThrow().bound()).isEqualTo(Bound.ABOUT);
    assertThat(first.risePercent().find().orElseThrow().bound()).isEqualTo(Bound.ABOUT);
    assertThat(first.basic().before().find().orElseThrow().bound()).isEqualTo(Bound.EXACT);
  }

  @Test
  void the_base_is_the_scale_known_on_the_day_before_never_one_that_came_of_the_offer() {
    TestCase withItsResult =
        scale(
            "2025-04-01,new,Junior,P1,31200,2025-06-10",
            "2025-04-01,new,Senior1-3,P2,52000,2025-06-10");

    assertThat(after(withItsResult, made(from(YEAR, clause("pay", "4 %", percent("4"))))))
        .containsExactly("31200", "52000");
  }

  @Test
  void an_award_on_top_of_a_known_award_starts_from_the_scale_with_that_award() {
    TestCase awarded =
        scale(
            "2025-04-01,new,Junior,P1,31200,2025-05-01",
            "2025-04-01,new,Senior1-3,P2,52000,2025-05-01");

    assertThat(after(awarded, made(from(YEAR, clause("pay", "1 % on top", percent("1"))))))
        .containsExactly("31512", "52520");
  }

  @Test
  void a_later_award_that_was_known_is_carried_on_the_higher_pay() {
    TestCase later =
        scale(
                "2025-04-01,new,Junior,P1,32450,2025-05-01",
                "2025-04-01,new,Senior1-3,P2,53250,2025-05-01")
            .with(
                TestCase.table(
                    "awards",
                    Series.Role.AWARDS,
                    "%",
                    "year,percent,consolidatedCash,headlineAverage,effectiveFrom,known",
                    "2025/26,4,1250,7,2025-04-01,2025-05-01"));
    Offer backdated = made(from("2024-04-01", clause("pay", "2 %", percent("2"))));
    PointOutcome first = points(later, backdated).getFirst();

    assertThat(first.years())
        .extracting(y -> y.year() + " " + number(y.basic().after()).toPlainString())
        .containsExactly("2024/25 30600", "2025/26 33074");
  }

  @Test
  void a_later_rise_of_the_scale_that_no_award_explains_is_not_guessed() {
    TestCase later = scale("2025-04-01,new,Junior,P1,32450,2025-05-01");
    Offer backdated = made(from("2024-04-01", clause("pay", "2 %", percent("2"))));
    PointOutcome first = points(later, backdated).getFirst();

    assertThat(number(first.years().getFirst().basic().after())).isEqualByComparingTo("30600");
    assertThat(first.rise())
        .isInstanceOfSatisfying(
            Computed.NotComputable.class,
            n -> {
              assertThat(n.reason()).isEqualTo(Computed.Reason.AWARD_MISSING);
              assertThat(n.missing()).containsExactly("2025-04-01");
            });
  }

  @Test
  void without_a_scale_the_answer_says_so_and_without_pay_there_is_nothing_to_say() {
    Executed noScale = executed(TestCase.empty(), made(clause("pay", "x", percent("4"))), usual());
    assertThat(noScale.points()).isEmpty();
    assertThat(noScale.why().orElseThrow().reason()).isEqualTo(Computed.Reason.NOT_IN_RECORD);

    Executed noPay = executed(scale(), made(clause("rotas", "Fair rotas.")), usual());
    assertThat(noPay.points()).isEmpty();
    assertThat(noPay.why()).isEmpty();
  }

  @Test
  void what_is_owed_is_a_twelfth_of_the_rise_for_each_month_before_it_is_paid() {
    Figure paid = figure("paid", "paid-from").words("2025-08").build();
    OfferOutcome year =
        points(scale(), made(from(YEAR, clause("pay", "x", percent("4"), paid))))
            .getFirst()
            .years()
            .getFirst();

    // Four months, April to July, of GBP 1,200 a year.
    assertThat(number(year.lump().orElseThrow().gross())).isEqualByComparingTo("400");
    assertThat(year.lump().orElseThrow().payday().stated()).isTrue();
  }

  @Test
  void without_a_month_on_record_new_pay_starts_in_the_month_after_the_offer() {
    OfferOutcome.Lump lump =
        points(scale(), made(from(YEAR, clause("pay", "x", percent("4")))))
            .getFirst()
            .years()
            .getFirst()
            .lump()
            .orElseThrow();

    assertThat(lump.payday().month()).isEqualTo(YearMonth.of(2025, 7));
    assertThat(lump.payday().stated()).isFalse();
    assertThat(number(lump.gross())).isEqualByComparingTo("300");
  }

  @Test
  void arrears_of_an_earlier_year_are_paid_in_a_year_without_a_step() {
    Figure paid = figure("paid", "paid-from").words("2025-06").build();
    PointOutcome first =
        points(scale(), made(from("2024-10-01", clause("pay", "x", percent("4"), paid))))
            .getFirst();

    assertThat(first.years())
        .extracting(y -> y.year().toString())
        .containsExactly("2024/25", "2025/26");
    assertThat(first.years().getFirst().lump()).isEmpty();
    OfferOutcome paidIn = first.years().getLast();
    // October 2024 to May 2025: eight months.
    assertThat(number(paidIn.lump().orElseThrow().gross())).isEqualByComparingTo("800");
    assertThat(number(paidIn.rise())).isEqualByComparingTo("0");
  }

  @Test
  void nothing_is_owed_from_a_day_that_is_only_assumed() {
    OfferOutcome.Lump lump =
        points(scale(), made(clause("pay", "no day", percent("4"))))
            .getFirst()
            .years()
            .getFirst()
            .lump()
            .orElseThrow();

    assertThat(lump.gross())
        .isInstanceOfSatisfying(
            Computed.NotComputable.class, n -> assertThat(n.missing()).containsExactly("when"));
  }

  @Test
  void a_sum_paid_once_changes_no_basic_pay_and_is_paid_in_its_month() {
    PointOutcome first =
        points(
                scale(),
                made(
                    from(
                        "2026-05",
                        clause(
                            "pay",
                            "x",
                            figure("once", "one-off-payment").value("1655").unit("GBP").build()))))
            .getFirst();

    assertThat(number(first.rise())).isEqualByComparingTo("0");
    assertThat(first.years()).extracting(y -> y.year().toString()).containsExactly("2026/27");
    OfferOutcome.Lump lump = first.years().getFirst().lump().orElseThrow();
    assertThat(lump.payday().month()).isEqualTo(YearMonth.of(2026, 5));
    assertThat(number(lump.gross())).isEqualByComparingTo("1655");
  }

  @Test
  void b11_a_pound_an_hour_is_turned_into_pay_by_the_hours_of_the_contract() {
    Offer path =
        made(
            clause(
                "multi-year",
                "x",
                figure("h", "cash-path-claimed").value("1").unit("GBP an hour a year").build(),
                figure("y", "path-years").value("4").unit("years").build()));
    TestCase hours =
        scale().with(figure("hours", "contract-hours").value("40").unit("hours a week").build());

    // 40 x 365 / 7 = 2,085.71 a year, four times from April 2026.
    assertThat(after(hours, path)).containsExactly("38342.84", "58342.84");
    assertThat(reason(path)).isEqualTo(Computed.Reason.NOT_IN_RECORD);
    assertThat(
            points(
                    hours.with(
                        figure("hours-too", "contract-hours")
                            .value("37.5")
                            .unit("hours a week")
                            .build()),
                    path)
                .getFirst()
                .rise())
        .isInstanceOfSatisfying(
            Computed.NotComputable.class,
            n -> assertThat(n.reason()).isEqualTo(Computed.Reason.AMBIGUOUS));
  }

  @Test
  void a_path_of_per_cent_or_of_cash_is_the_same_award_year_after_year() {
    SplittableRandom random = new SplittableRandom(20251222);
    for (int i = 0; i < 300; i++) {
      int years = 1 + random.nextInt(8);
      String rise = BigDecimal.valueOf(random.nextInt(-200, 2500), 2).toPlainString();
      boolean share = random.nextBoolean();
      Offer path =
          made(
              from(
                  "2026-04-01",
                  clause(
                      "multi-year",
                      "path",
                      figure("p", share ? "path-percent" : "path-cash")
                          .value(rise)
                          .unit(share ? "% a year" : "GBP a year")
                          .build(),
                      figure("y", "path-years").value("" + years).unit("years").build())));
      List<Offer.Clause> repeated = new ArrayList<>();
      for (int year = 0; year < years; year++) {
        repeated.add(
            from(
                (2026 + year) + "-04-01",
                clause("pay", "year " + year, share ? percent(rise) : cash(rise))));
      }

      assertThat(after(path))
          .as("%s x %s", years, rise)
          .isEqualTo(after(made(repeated.toArray(Offer.Clause[]::new))));
    }
  }

  @Test
  void a_share_of_full_time_scales_pay_and_the_allowance_counts_whole_where_it_rises() {
    TestCase allowance =
        scale()
            .with(
                figure("now", "part-time-allowance")
                    .value("1000")
                    .unit("GBP a year")
                    .known("2024-01-01")
                    .build());
    Offer raised =
        made(
            from(
                YEAR,
                clause(
                    "workplace", "x", figure("half", "part-time-allowance").value("50").build())));
    OffersQuestion part = usual().withShare(new BigDecimal("0.6"));
    OfferOutcome year = executed(allowance, raised, part).points().getFirst().years().getFirst();

    assertThat(number(year.basic().after())).isEqualByComparingTo("30000");
    assertThat(number(year.pay().before())).isEqualByComparingTo("19000");
    assertThat(number(year.pay().after())).isEqualByComparingTo("19500");
    assertThat(executed(allowance, raised, usual()).points())
        .as("who works full time has no such allowance")
        .isEmpty();
    assertThat(executed(scale(), raised, part).points().getFirst().years().getFirst().pay().after())
        .as("a rise in per cent of an allowance that the record does not give")
        .isInstanceOf(Computed.NotComputable.class);
    OfferOutcome award =
        executed(allowance, made(from(YEAR, clause("pay", "x", percent("4")))), part)
            .points()
            .getFirst()
            .years()
            .getFirst();
    assertThat(number(award.pay().after())).isEqualByComparingTo("18720");
  }

  @Test
  void a_rise_stands_against_prices_from_the_start_of_the_old_pay_to_the_start_of_the_new() {
    TestCase prices =
        scale()
            .with(
                TestCase.table(
                    "cpi",
                    Series.Role.PRICE_INDEX,
                    "index",
                    "month,index,known",
                    "2024-04,100,2024-05-31",
                    "2025-04,103,2025-05-31"));
    PointOutcome first =
        points(prices, made(from(YEAR, clause("pay", "x", percent("4"))))).getFirst();

    assertThat(first.real())
        .singleElement()
        .satisfies(r -> {
          assertThat(r.from()).isEqualTo(YearMonth.of(2024, 4));
          assertThat(r.to()).isEqualTo(YearMonth.of(2025, 4));
          assertThat(number(r.prices())).isEqualByComparingTo("3");
          assertThat(number(r.change()).doubleValue())
              .isCloseTo((1.04 / 1.03 - 1) * 100, org.assertj.core.api.Assertions.within(1e-9));
        });
    PointOutcome later =
        points(prices, made(from("2026-04-01", clause("pay", "x", percent("4"))))).getFirst();
    assertThat(later.real().getFirst().change())
        .isInstanceOfSatisfying(
            Computed.NotComputable.class,
            n -> {
              assertThat(n.reason()).isEqualTo(Computed.Reason.INDEX_MONTH_MISSING);
              assertThat(n.missing()).containsExactly("cpi of 2026-04");
            });
  }

  @Test
  void take_home_without_parameters_is_not_computable_and_everything_else_is() {
    OfferOutcome year =
        points(scale(), made(from(YEAR, clause("pay", "x", percent("4")))))
            .getFirst()
            .years()
            .getFirst();

    assertThat(year.takeHomeRise())
        .isInstanceOfSatisfying(
            Computed.NotComputable.class,
            n -> assertThat(n.missing()).containsExactly("parameters of 2025/26"));
    assertThat(year.lowersTakeHome()).isFalse();
    assertThat(number(year.rise())).isEqualByComparingTo("1200");
  }

  @Test
  void an_award_of_the_series_is_executed_like_an_offer() {
    TestCase awarded =
        scale()
            .with(
                TestCase.table(
                    "awards",
                    Series.Role.AWARDS,
                    "%",
                    "year,percent,consolidatedCash,headlineAverage,effectiveFrom,known",
                    "2024/25,6,1000,8,2024-04-01,2024-05-01",
                    "2025/26,4,750,5.4,2025-04-01,2025-05-22",
                    "2025/26b,,,1,2025-04-01,2025-06-01"));

    OffersAnswer answer = Offers.answer(awarded.asOf(DAY), usual().withOffer("2025/26"));
    assertThat(answer.offers())
        .extracting(OffersAnswer.Worth::status)
        .containsOnly(Offer.Status.AWARDED);
    assertThat(answer.changes().orElseThrow().older()).isEqualTo("2024/25");
    assertThat(number(answer.executed().getFirst().points().getFirst().basic().after()))
        .isEqualByComparingTo("31950");
    assertThat(
            Offers.answer(awarded.asOf(DAY), usual().withOffer("2025/26b"))
                .executed()
                .getFirst()
                .points()
                .getFirst()
                .rise())
        .as("an award of which only the average is on record")
        .isInstanceOf(Computed.NotComputable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"P3", "Junor", "Senior4"})
  void a_point_that_nobody_stands_on_is_a_fault_and_not_a_rise_of_nothing(String name) {
    Figure nobody = figure("n", "point-percent." + name).value("5").build();

    assertThatThrownBy(() -> points(scale(), made(from(YEAR, clause("pay", "x", nobody)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Clause 1 of the offer names the point \"%s\"", name)
        .hasMessageContaining("it has P1, P2");
  }

  @Test
  void a_grade_an_index_an_offer_and_a_share_that_are_not_there_are_met_with_one_sentence() {
    Offer award = made(from(YEAR, clause("pay", "x", percent("4"))));

    assertThatThrownBy(() -> executed(scale(), award, usual().withGrade("Senior22")))
        .hasMessage(
            "No grade \"Senior22\" is on the pay scale of 2025-04-01; it has Junior, Senior1-3."
                + " Did you mean Senior2?");
    assertThatThrownBy(() -> executed(scale(), award, usual().withIndices(List.of("rpj"))))
        .hasMessage("No price index \"rpj\" is known on 2025-12-22; the record has none.");
    assertThatThrownBy(() -> Offers.answer(scale().asOf(DAY), usual().withOffer("nix")))
        .hasMessage("No offer nix was known on 2025-12-22.");
    for (String share : List.of("0", "-0.2", "1.2")) {
      assertThatThrownBy(() -> usual().withShare(new BigDecimal(share)))
          .hasMessage(
              "The share " + share + " of full time is not above 0 and at most 1, as in 0.8.");
    }
    Figure paid = figure("paid", "paid-from").words("November").build();
    assertThatThrownBy(
            () -> points(scale(), made(from(YEAR, clause("pay", "x", percent("4"), paid)))))
        .hasMessage("paid says \"November\"; it must be a month such as 2024-11.");
  }

  @Test
  void a_grade_is_found_by_any_name_that_its_label_covers() {
    Offer award = made(from(YEAR, clause("pay", "x", percent("4"))));

    assertThat(executed(scale(), award, usual().withGrade("senior3")).points())
        .extracting(PointOutcome::point)
        .containsExactly("P2");
  }

  private static OffersQuestion usual() {
    return OffersQuestion.usual();
  }

  private static Executed executed(TestCase record, Offer offer, OffersQuestion question) {
    // A copy of the record with the offer: a test may execute several on one record.
    return Offers.answer(record.copy().with(offer).asOf(DAY), question.withOffer(offer.id()))
        .executed()
        .getFirst();
  }

  private static List<PointOutcome> points(TestCase record, Offer offer) {
    return executed(record, offer, usual()).points();
  }

  private static List<String> after(TestCase record, Offer offer) {
    return points(record, offer).stream()
        .map(p -> number(p.basic().after()).toPlainString())
        .toList();
  }

  private static List<String> after(Offer offer) {
    return after(scale(), offer);
  }

  private static Computed.Reason reason(Offer offer) {
    return ((Computed.NotComputable) points(scale(), offer).getFirst().rise()).reason();
  }

  private static BigDecimal number(Computed computed) {
    return computed.find().orElseThrow().value().orElseThrow();
  }
}
