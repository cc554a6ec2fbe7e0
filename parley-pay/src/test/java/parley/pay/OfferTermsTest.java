package parley.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.pay.TestCase.clause;
import static parley.pay.TestCase.figure;
import static parley.pay.TestCase.from;
import static parley.pay.TestCase.offer;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.casefile.Computed;
import parley.casefile.Figure;
import parley.casefile.Offer;
import parley.pay.offer.Reach;
import parley.pay.offer.Term;
import parley.pay.offer.Terms;
import parley.pay.tax.Doctors;

/** How the clauses of an offer are read. */
class OfferTermsTest {

  @Test
  void a18_words_without_a_number_are_words_and_never_get_one() {
    List<Term> terms =
        read(
            clause("rotas", "No more than one weekend in three."),
            clause("rotas", "A spirit.", figure("s", "spirit").words("constructive").build()));

    assertThat(terms).hasSize(2).allMatch(Term.Words.class::isInstance);
    assertThat(terms).allMatch(t -> t.figures().isEmpty() && t.findReach().isEmpty());
  }

  @Test
  void every_clause_of_the_record_has_a_term_and_every_number_is_in_at_most_one() {
    for (Offer offer : Doctors.RECORD.offers()) {
      List<Term> terms = Terms.of(offer);
      for (Offer.Clause clause : offer.clauses()) {
        assertThat(terms).as(clause.text()).anyMatch(t -> t.at().clause().equals(clause));
        for (Figure figure : clause.figures()) {
          assertThat(terms.stream().filter(t -> t.figures().contains(figure)).count())
              .as(figure.id())
              .isEqualTo(Terms.isDetail(figure) && figure.value().isEmpty() ? 0 : 1);
        }
      }
    }
  }

  @Test
  void a_per_cent_and_a_flat_sum_of_a_clause_with_a_day_before_the_offer_are_backdated() {
    assertThat(
            read(
                from(
                    "2025-04-01",
                    clause(
                        "pay",
                        "4 % and GBP 750.",
                        figure("p", "award-percent").value("4").build(),
                        figure("c", "award-consolidated-cash")
                            .value("750")
                            .unit("GBP a year")
                            .build()))))
        .satisfiesExactly(
            t ->
                assertThat(t)
                    .isInstanceOfSatisfying(
                        Term.PercentAward.class,
                        p ->
                            assertThat(p.reach())
                                .isEqualTo(
                                    new Reach(
                                        LocalDate.of(2025, 4, 1), Reach.Start.STATED, List.of()))),
            t -> assertThat(t).isInstanceOf(Term.ConsolidatedCash.class),
            t ->
                assertThat(t)
                    .isInstanceOfSatisfying(
                        Term.Backdating.class,
                        b -> assertThat(b.from()).isEqualTo(LocalDate.of(2025, 4, 1))));
  }

  @ParameterizedTest(name = "{0} of \"{1}\", basis \"{2}\": {3}")
  @CsvSource({
    "pay-offer, %, rise of basic pay on average, AVERAGE",
    "pay-offer, %, average rise, AVERAGE",
    "pay-offer, %, mean rise, AVERAGE",
    "award-average, %, all, AVERAGE",
    "cumulative-rise, %, two years, SEVERAL_AWARDS",
    "award-percent, GBP, all, OTHER_UNIT",
    "award-consolidated-cash, %, all, OTHER_UNIT",
    "point-basic.NP1, %, first point, OTHER_UNIT",
    "path-percent, % a year, all, NO_YEARS",
    "goodwill, points, all, NO_RULE",
  })
  void a_number_that_nothing_can_execute_stands_as_quoted_and_says_why(
      String measure, String unit, String basis, Term.Quoted.Why why) {
    assertThat(
            read(
                clause(
                    "pay", "x", figure("q", measure).value("3").unit(unit).basis(basis).build())))
        .singleElement()
        .isInstanceOfSatisfying(Term.Quoted.class, q -> assertThat(q.why()).isEqualTo(why));
  }

  @Test
  void a_rise_whose_basis_says_nothing_of_an_average_is_everybodys_own() {
    assertThat(
            read(
                clause(
                    "pay",
                    "x",
                    figure("p", "pay-offer").value("3").basis("rise of basic pay").build())))
        .singleElement()
        .isInstanceOf(Term.PercentAward.class);
  }

  @Test
  void a_range_says_not_whose_and_a_rise_beside_an_award_says_it_again() {
    assertThat(read(clause("pay", "x", figure("r", "pay-offer").range("3", "5").build())))
        .singleElement()
        .isInstanceOfSatisfying(
            Term.Quoted.class, q -> assertThat(q.why()).isEqualTo(Term.Quoted.Why.RANGE));
    assertThat(
            read(
                clause(
                    "pay",
                    "x",
                    figure("a", "award-percent").value("4").build(),
                    figure("b", "pay-offer").value("4").build())))
        .satisfiesExactly(
            t -> assertThat(t).isInstanceOf(Term.PercentAward.class),
            t ->
                assertThat(t)
                    .isInstanceOfSatisfying(
                        Term.Quoted.class,
                        q -> assertThat(q.why()).isEqualTo(Term.Quoted.Why.RESTATED)));
  }

  @Test
  void b12_a_path_has_a_rise_and_a_number_of_years_and_starts_with_the_next_pay_year() {
    assertThat(
            read(
                clause(
                    "multi-year",
                    "GBP 1 an hour, four years.",
                    figure("h", "cash-path-claimed").value("1").unit("GBP an hour a year").build(),
                    figure("y", "path-years").value("4").unit("years").build(),
                    figure("who", "points-covered").words("NP1, NP2").build())))
        .singleElement()
        .isInstanceOfSatisfying(
            Term.MultiYearPath.class,
            p -> {
              assertThat(p.rise()).isEqualTo(Term.MultiYearPath.Rise.CASH_AN_HOUR);
              assertThat(p.years().value())
                  .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("4"));
              assertThat(p.reach())
                  .isEqualTo(
                      new Reach(
                          LocalDate.of(2026, 4, 1), Reach.Start.ASSUMED, List.of("NP1", "NP2")));
            });
  }

  @ParameterizedTest(name = "{0} years")
  @CsvSource({"0", "-1", "1.5", "51"})
  void a_path_of_no_whole_number_of_years_is_not_executed(String years) {
    assertThat(
            read(
                clause(
                    "multi-year",
                    "x",
                    figure("p", "path-percent").value("4").build(),
                    figure("y", "path-years").value(years).unit("years").build())))
        .singleElement()
        .isInstanceOfSatisfying(
            Term.Quoted.class, q -> assertThat(q.why()).isEqualTo(Term.Quoted.Why.NO_YEARS));
  }

  @ParameterizedTest(name = "when {0}, covers {1}: from {2}, {3}")
  @CsvSource({
    "2025-10-01, , 2025-10-01, STATED",
    "2025-10, , 2025-10-01, STATED",
    "2026-04-01/2029-03-31, , 2026-04-01, STATED",
    "2026, , 2026-01-01, COARSE",
    "202X, , 2020-01-01, COARSE",
    "../2026-03-31, , 2025-04-01, COARSE",
    ", 2026/27, 2026-04-01, COVERED",
    ", three years, 2025-04-01, ASSUMED",
    "2025-10-01, 2026/27, 2025-10-01, STATED",
  })
  void the_day_comes_from_the_clause_else_from_the_pay_year_covered_else_it_is_assumed(
      String when, String covers, LocalDate day, Reach.Start start) {
    Offer.Clause undated = clause("pay", "x", figure("p", "award-percent").value("4").build());
    Offer plain =
        offer(
            "o",
            "GOV",
            "2025-12-10",
            Offer.Status.TABLED,
            when == null ? undated : from(when, undated));
    Term award = Terms.of(covers == null ? plain : TestCase.covering(covers, plain)).getFirst();

    assertThat(award.findReach()).hasValue(new Reach(day, start, List.of()));
  }

  @Test
  void b15_posts_and_every_statement_on_people_stand_side_by_side() {
    assertThat(
            read(
                clause(
                    "posts",
                    "x",
                    figure("n", "new-training-posts").value("4000").unit("posts").build(),
                    figure("u", "new-headcount").value("0").unit("doctors").by("UNION").build(),
                    figure("g", "new-headcount").words("no number").unit("doctors").build(),
                    figure("e", "new-headcount").value("40").unit("doctors").build())))
        .singleElement()
        .isInstanceOfSatisfying(
            Term.TrainingPosts.class,
            t -> {
              assertThat(t.posts()).extracting(Figure::id).containsExactly("n");
              assertThat(t.headcount())
                  .extracting(h -> h.getClass().getSimpleName() + " " + h.figure().id())
                  .containsExactly("Relabelled u", "Unstated g", "New e");
            });
  }

  @Test
  void a19_fees_are_times_persons_where_the_clause_has_both() {
    assertThat(
            read(
                clause(
                    "fees",
                    "x",
                    figure("f", "exam-and-membership-fees")
                        .range("600", "1200")
                        .unit("GBP a year")
                        .build(),
                    figure("n", "persons-covered").value("71000").unit("doctors").build())))
        .singleElement()
        .isInstanceOfSatisfying(
            Term.FeeReimbursement.class,
            t -> {
              Figure total = t.total().find().orElseThrow();
              assertThat(total.low().orElseThrow()).isEqualByComparingTo("42600000");
              assertThat(total.high().orElseThrow()).isEqualByComparingTo("85200000");
            });
    assertThat(
            read(clause("fees", "x", figure("f", "exam-and-membership-fees").words("all").build())))
        .singleElement()
        .isInstanceOfSatisfying(
            Term.FeeReimbursement.class,
            t ->
                assertThat(t.total())
                    .isInstanceOfSatisfying(
                        Computed.NotComputable.class,
                        n -> assertThat(n.reason()).isEqualTo(Computed.Reason.WORDS_ONLY)));
  }

  @Test
  void a_sum_paid_once_and_an_allowance_are_terms_of_their_own() {
    assertThat(
            read(
                clause(
                    "pay",
                    "x",
                    figure("o", "one-off-payment").value("1655").unit("GBP").build(),
                    figure("a", "part-time-allowance").value("50").build(),
                    figure("n", "point-percent.NP3").value("5.05").build(),
                    figure("b", "point-basic.NP5").value("75000").unit("GBP a year").build())))
        .extracting(t -> t.getClass().getSimpleName())
        .containsExactly("OneOff", "PartTimeAllowance", "NodalReform", "NodalReform");
  }

  private static List<Term> read(Offer.Clause... clauses) {
    return Terms.of(offer("o", "GOV", "2025-12-10", Offer.Status.TABLED, clauses));
  }
}
