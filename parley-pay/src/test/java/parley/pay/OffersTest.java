package parley.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.pay.TestCase.clause;
import static parley.pay.TestCase.figure;
import static parley.pay.TestCase.offer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.casefile.Bound;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Figure;
import parley.casefile.Offer;
import parley.casefile.OfferChanges;
import parley.pay.jobs.TrainingAnswer;
import parley.pay.offer.FeeTimesPersons;
import parley.pay.offer.OffersAnswer;

class OffersTest {

  private static final String PAY_UNIT = "% of basic pay for the year";

  /** The terms of two real offers of November and December 2025, shortened. */
  private static TestCase doctors() {
    return TestCase.empty()
        .issue("pay", "posts", "headcount", "prioritisation", "fees", "workplace", "rotas")
        .with(
            offer(
                "letter",
                "GOV",
                "2025-07-22",
                Offer.Status.TABLED,
                clause("workplace", "Three weeks of talks on conditions."),
                clause("fees", "The same talks on costs.")))
        .with(
            offer(
                "november",
                "GOV",
                "2025-11-05",
                Offer.Status.TABLED,
                clause("posts", "2,000 posts.", posts("n-posts", "2000")),
                clause("posts", "1,000 in 2026.", next("n-next", "1000")),
                clause("fees", "Fees are funded.", Optional.of("fees-funded")),
                clause("prioritisation", "Steps for UK graduates."),
                clause("pay", "No pay beyond the award.", pay("n-pay"))))
        .with(
            offer(
                "december",
                "GOV",
                "2025-12-10",
                Offer.Status.TABLED,
                clause("posts", "4,000 posts.", posts("d-posts", "4000")),
                clause("posts", "1,000 of them in 2026.", next("d-next", "1000")),
                clause(
                    "headcount",
                    "The posts are repurposed.",
                    figure("d-heads-union", "new-headcount")
                        .value("0")
                        .unit("doctors")
                        .by("BMA")
                        .build(),
                    figure("d-heads-gov", "new-headcount")
                        .words("repurposed; no net number stated")
                        .unit("doctors")
                        .by("GOV")
                        .build()),
                clause(
                    "prioritisation",
                    "A law gives priority to UK graduates.",
                    Optional.of("prioritisation-law")),
                clause("fees", "Mandatory fees are funded.", Optional.of("fees-funded")),
                clause(
                    "workplace",
                    "The allowance rises by half.",
                    figure("d-allowance", "part-time-allowance").value("50").build()),
                clause("pay", "No pay beyond the award.", pay("d-pay"))));
  }

  @Test
  void b13_december_against_november_has_2000_more_posts_a_new_law_and_unchanged_pay() {
    OfferChanges changes = answer(doctors().asOf("2025-12-22")).changes().orElseThrow();
    assertThat(changes.older()).isEqualTo("november");
    assertThat(changes.newer()).isEqualTo("december");

    OfferChanges.MeasureChange posts = measure(changes, "posts", "new-training-posts");
    assertThat(posts.difference().find().orElseThrow().value()).hasValue(new BigDecimal("2000"));
    assertThat(posts.difference().find().orElseThrow().sources())
        .containsExactly("source-of-n-posts", "source-of-d-posts");
    assertThat(measure(changes, "posts", "posts-starting-next-year").change())
        .isEqualTo(OfferChanges.Change.UNCHANGED);

    assertThat(issue(changes, "prioritisation").wordsAdded())
        .containsExactly("A law gives priority to UK graduates.");
    assertThat(issue(changes, "pay").change()).isEqualTo(OfferChanges.Change.UNCHANGED);
    assertThat(measure(changes, "pay", "pay-offer").difference().find().orElseThrow().value())
        .hasValue(new BigDecimal("0"));
    assertThat(issue(changes, "fees").change())
        .as("the same option in other words")
        .isEqualTo(OfferChanges.Change.REWORDED);
    assertThat(issue(changes, "headcount").change()).isEqualTo(OfferChanges.Change.NEW);
    assertThat(issue(changes, "rotas").change()).isEqualTo(OfferChanges.Change.IN_NEITHER);
  }

  @Test
  void b13_what_one_offer_does_not_name_is_not_counted_as_zero() {
    OfferChanges changes =
        WorthEngine.answer(
                doctors().asOf("2025-12-22"),
                WorthQuestion.usual().withOffer("november").withCompareWith("letter"))
            .offers()
            .changes()
            .orElseThrow();
    OfferChanges.MeasureChange posts = measure(changes, "posts", "new-training-posts");
    assertThat(posts.change()).isEqualTo(OfferChanges.Change.NEW);
    assertThat(posts.difference()).isInstanceOf(Computed.NotComputable.class);
  }

  @Test
  void a_range_less_a_range_is_a_range_and_two_values_of_one_measure_are_not_netted() {
    CaseView view =
        TestCase.empty()
            .with(
                offer(
                    "a",
                    "GOV",
                    "2025-01-01",
                    Offer.Status.TABLED,
                    clause("pay", "a", figure("a1", "pay-offer").range("2", "3").build()),
                    clause("posts", "a", posts("a2", "5"), posts("a3", "6"))))
            .with(
                offer(
                    "b",
                    "GOV",
                    "2025-02-01",
                    Offer.Status.TABLED,
                    clause(
                        "pay",
                        "b",
                        figure("b1", "pay-offer").value("4").bound(Bound.AT_LEAST).build()),
                    clause("posts", "b", posts("b2", "7"))))
            .asOf("2025-12-22");
    OfferChanges changes = answer(view).changes().orElseThrow();
    Figure pay = measure(changes, "pay", "pay-offer").difference().find().orElseThrow();
    assertThat(pay.low()).hasValue(new BigDecimal("1"));
    assertThat(pay.high()).hasValue(new BigDecimal("2"));
    assertThat(pay.bound()).isEqualTo(Bound.AT_LEAST);
    assertThat(measure(changes, "posts", "new-training-posts").difference())
        .isInstanceOfSatisfying(
            Computed.NotComputable.class,
            n -> {
              assertThat(n.reason()).isEqualTo(Computed.Reason.AMBIGUOUS);
              assertThat(n.missing()).containsExactly("a2", "a3");
            });
  }

  @Test
  void a23_a_letter_without_amounts_is_process_only_and_an_offer_counts_its_terms() {
    OffersAnswer.Completeness letter = completeness("2025-07-31");
    assertThat(letter.isProcessOnly()).isTrue();
    assertThat(letter.terms()).isEqualTo(2);
    OffersAnswer.Completeness december = completeness("2025-12-22");
    assertThat(december.isProcessOnly()).isFalse();
    assertThat(december.terms()).isEqualTo(7);
    assertThat(december.withAmount()).isEqualTo(5);
    assertThat(december.amounts()).isEqualTo(5);
    assertThat(december.withDate()).isZero();
    assertThat(december.withFunding()).isZero();
    assertThat(december.issues()).contains(new OffersAnswer.IssueCompleteness("posts", 2, 2, 0, 0));
  }

  @Test
  void b15_posts_labelled_new_stand_beside_every_statement_on_new_headcount() {
    OffersAnswer.Posts posts = answer(doctors().asOf("2025-12-22")).offers().getFirst().posts();
    assertThat(posts.labelled()).extracting(Figure::id).containsExactly("d-posts");
    assertThat(posts.headcount())
        .extracting(
            f -> f.by().orElseThrow() + " " + f.value().map(BigDecimal::toString).orElse("-"))
        .containsExactly("BMA 0", "GOV -");
  }

  @Test
  void the_newest_offer_is_the_newest_known_on_the_day() {
    assertThat(answer(doctors().asOf("2025-12-09")).offers())
        .extracting(OffersAnswer.Worth::offer)
        .containsExactly("november", "letter");
    assertThat(answer(doctors().asOf("2025-07-21")).offers()).isEmpty();
    assertThatThrownBy(() ->
            WorthEngine.answer(
                doctors().asOf("2025-12-09"), WorthQuestion.usual().withOffer("december")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No offer december was known on 2025-12-09.");
  }

  @Test
  void a19_a_fee_range_times_a_headcount_is_a_range_with_both_inputs_cited() {
    CaseView view =
        TestCase.empty()
            .with(
                figure("fee", "exam-and-membership-fees")
                    .range("600", "1200")
                    .unit("GBP a year")
                    .build(),
                figure("heads", "workforce-headcount")
                    .value("71000")
                    .unit("doctors")
                    .bound(Bound.ABOUT)
                    .build())
            .asOf("2025-12-22");
    List<Computed> fees =
        WorthEngine.answer(
                view,
                WorthQuestion.usual()
                    .withFees(
                        List.of(
                            new FeeTimesPersons("fee", "heads"),
                            new FeeTimesPersons("heads", "fee"),
                            new FeeTimesPersons("fee", "nobody"))))
            .fees();
    Figure total = fees.getFirst().find().orElseThrow();
    assertThat(total.low()).hasValue(new BigDecimal("42600000"));
    assertThat(total.high()).hasValue(new BigDecimal("85200000"));
    assertThat(total.unit()).hasValue("GBP a year");
    assertThat(total.bound()).isEqualTo(Bound.ABOUT);
    assertThat(total.sources()).containsExactly("source-of-fee", "source-of-heads");
    assertThat(fees.get(1))
        .isInstanceOfSatisfying(
            Computed.NotComputable.class,
            n -> assertThat(n.reason()).isEqualTo(Computed.Reason.UNITS_DIFFER));
    assertThat(fees.get(2))
        .isInstanceOfSatisfying(
            Computed.NotComputable.class, n -> assertThat(n.missing()).containsExactly("nobody"));
  }

  @Test
  void a19_a_fee_that_an_offer_pays_without_saying_how_many_or_how_much_is_not_computable() {
    CaseView view =
        TestCase.empty()
            .with(
                offer(
                    "o",
                    "GOV",
                    "2025-01-01",
                    Offer.Status.TABLED,
                    clause(
                        "fees",
                        "Fees.",
                        figure("words", "exam-and-membership-fees").words("no amount").build(),
                        figure("alone", "exam-and-membership-fees")
                            .value("9")
                            .unit("GBP a year")
                            .build())))
            .asOf("2025-12-22");
    assertThat(answer(view).offers().getFirst().fees())
        .extracting(a -> ((Computed.NotComputable) a).reason())
        .containsExactly(Computed.Reason.WORDS_ONLY, Computed.Reason.NOT_IN_RECORD);
  }

  @Test
  void b14_30000_applicants_for_10000_places_and_for_1000_more() {
    CaseView named =
        doctors()
            .with(
                figure("applicants-2025", "applicants").value("30000").unit("doctors").build(),
                figure("training-places-2025", "training-places")
                    .value("10000")
                    .unit("places")
                    .build())
            .asOf("2025-12-22");
    TrainingAnswer.Competition ratio =
        WorthEngine.answer(named, WorthQuestion.usual().withMorePlaces(List.of(5000)))
            .training()
            .ratios()
            .getFirst();
    assertThat(number(ratio.ratio())).isEqualByComparingTo("3");
    assertThat(ratio.after())
        .extracting(TrainingAnswer.WithMore::offer)
        .containsExactly(Optional.of("december"), Optional.empty());
    assertThat(number(ratio.after().getFirst().ratio())).isEqualByComparingTo("2.7272727273");
    assertThat(number(ratio.after().getLast().ratio())).isEqualByComparingTo("2");
    assertThat(ratio.ratio().find().orElseThrow().sources())
        .containsExactly("source-of-applicants-2025", "source-of-training-places-2025");
    assertThat(ratio.after().getFirst().ratio().find().orElseThrow().sources())
        .contains("source-of-d-next");
  }

  @Test
  void b14_applicants_and_places_pair_by_their_origin_and_two_speakers_give_two_ratios() {
    CaseView view =
        TestCase.empty()
            .with(
                figure("applicants-a", "applicants")
                    .value("30000")
                    .bound(Bound.AT_LEAST)
                    .source("S1")
                    .by("UNION")
                    .build(),
                figure("training-places-b", "training-places")
                    .value("10000")
                    .bound(Bound.ABOUT)
                    .source("S1")
                    .by("UNION")
                    .build(),
                figure("applicants-c", "applicants").value("34000").source("S2").by("GOV").build(),
                figure("training-places-d", "training-places")
                    .value("8500")
                    .source("S2")
                    .by("GOV")
                    .build(),
                figure("training-places-e", "training-places")
                    .value("12833")
                    .source("S3")
                    .by("GOV")
                    .build())
            .asOf("2025-12-22");
    List<TrainingAnswer.Competition> ratios =
        WorthEngine.answer(view, WorthQuestion.usual()).training().ratios();
    assertThat(ratios)
        .extracting(r -> r.applicants().id() + " " + r.places().id() + " " + number(r.ratio()))
        .containsExactly("applicants-a training-places-b 3", "applicants-c training-places-d 4");
    assertThat(ratios.getFirst().ratio().find().orElseThrow().bound()).isEqualTo(Bound.ABOUT);
  }

  private static BigDecimal number(Computed amount) {
    return amount.find().orElseThrow().value().orElseThrow();
  }

  private static OffersAnswer answer(CaseView view) {
    return WorthEngine.answer(view, WorthQuestion.usual()).offers();
  }

  private static OffersAnswer.Completeness completeness(String day) {
    return answer(doctors().asOf(day)).offers().getFirst().completeness();
  }

  private static OfferChanges.IssueChange issue(OfferChanges changes, String issue) {
    return changes.findIssue(issue).orElseThrow();
  }

  private static OfferChanges.MeasureChange measure(
      OfferChanges changes, String issue, String measure) {
    return issue(changes, issue).measures().stream()
        .filter(m -> m.measure().equals(measure))
        .findFirst()
        .orElseThrow();
  }

  private static Figure posts(String id, String number) {
    return figure(id, "new-training-posts").value(number).unit("posts").build();
  }

  private static Figure next(String id, String number) {
    return figure(id, "posts-starting-next-year").value(number).unit("posts").build();
  }

  private static Figure pay(String id) {
    return figure(id, "pay-offer").value("0").unit(PAY_UNIT).build();
  }
}
