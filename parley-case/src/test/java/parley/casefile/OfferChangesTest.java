package parley.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import parley.casefile.OfferChanges.Change;
import parley.casefile.OfferChanges.IssueChange;
import parley.casefile.OfferChanges.MeasureChange;

class OfferChangesTest {

  private static final LocalDate DAY = LocalDate.parse("2025-01-01");

  @Nested
  class B13DecemberAgainstNovember {

    private final Case doctors = ShippedCases.DOCTORS;
    private final OfferChanges changes =
        OfferChanges.between(doctors.agenda(), shipped("O4"), shipped("O5"));

    @Test
    void has_2000_more_posts_a_new_law_and_unchanged_pay() {
      MeasureChange posts = measure("posts", "new-training-posts");
      assertThat(posts.difference().find().flatMap(Figure::value)).hasValue(number("2000"));
      assertThat(posts.change()).isEqualTo(Change.CHANGED);
      assertThat(measure("posts", "posts-starting-next-year").change()).isEqualTo(Change.UNCHANGED);

      IssueChange law = changes.findIssue("prioritisation").orElseThrow();
      assertThat(law.change()).isEqualTo(Change.CHANGED);
      assertThat(law.wordsAdded()).hasSize(1);

      assertThat(changes.findIssue("pay").orElseThrow().change()).isEqualTo(Change.UNCHANGED);
      assertThat(measure("pay", "pay-offer").difference().find().flatMap(Figure::value))
          .hasValue(number("0"));
    }

    @Test
    void keeps_the_fees_in_other_words_and_speaks_of_headcount_for_the_first_time() {
      assertThat(changes.findIssue("fees").orElseThrow().change()).isEqualTo(Change.REWORDED);
      IssueChange headcount = changes.findIssue("headcount").orElseThrow();
      assertThat(headcount.change()).isEqualTo(Change.NEW);
      assertThat(headcount.measures())
          .as("two speakers on one measure stand apart")
          .extracting(MeasureChange::by)
          .containsExactly(Optional.of("BMA"), Optional.of("GOV"));
    }

    @Test
    void cites_the_sources_of_both_offers_under_an_id_that_names_both() {
      Figure posts = measure("posts", "new-training-posts").difference().find().orElseThrow();
      assertThat(posts.id()).isEqualTo("change.O4.O5.posts.new-training-posts.posts.GOV");
      assertThat(posts.sources()).isNotEmpty();
      assertThat(posts.known()).isEqualTo(shipped("O5").known());
    }

    private Offer shipped(String id) {
      return doctors.offers().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
    }

    private MeasureChange measure(String issue, String measure) {
      return changes.findIssue(issue).orElseThrow().measures().stream()
          .filter(m -> m.measure().equals(measure))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void issues_come_in_the_order_of_the_agenda_then_of_the_offers() {
    OfferChanges changes =
        OfferChanges.between(
            List.of(issue("pay"), issue("rotas")),
            offer("a", clause("fees", "Some."), clause("pay", "None.")),
            offer("b", clause("rooms", "More."), clause("pay", "None.")));

    assertThat(changes.issues())
        .extracting(IssueChange::issue, IssueChange::change)
        .containsExactly(
            Tuple.tuple("pay", Change.UNCHANGED),
            Tuple.tuple("rotas", Change.IN_NEITHER),
            Tuple.tuple("fees", Change.GONE),
            Tuple.tuple("rooms", Change.NEW));
  }

  @Test
  void other_words_are_a_rewording_but_one_clause_more_is_a_change() {
    assertThat(change(List.of(clause("x", "Soon.")), List.of(clause("x", "Later."))).change())
        .isEqualTo(Change.REWORDED);

    IssueChange more =
        change(List.of(clause("x", "Soon.")), List.of(clause("x", "Soon."), clause("x", "Much.")));
    assertThat(more.change()).isEqualTo(Change.CHANGED);
    assertThat(more.wordsAdded()).containsExactly("Much.");
    assertThat(more.wordsGone()).isEmpty();
  }

  @Test
  void an_amount_that_one_offer_lacks_is_not_counted_as_zero() {
    MeasureChange posts =
        change(List.of(clause("x", "Posts.")), List.of(clause("x", "5 posts.", figure("f", "5"))))
            .measures()
            .getFirst();

    assertThat(posts.change()).isEqualTo(Change.NEW);
    assertThat(posts.difference()).isInstanceOf(Computed.NotComputable.class);
  }

  @Test
  void trailing_zeros_are_no_change_but_another_bound_is() {
    List<Offer.Clause> five = List.of(clause("x", "5.", figure("f", "5")));
    assertThat(change(five, List.of(clause("x", "5.", figure("g", "5.0")))).change())
        .isEqualTo(Change.UNCHANGED);

    IssueChange atLeast =
        change(five, List.of(clause("x", "5.", figure("g", "5", "5", Bound.AT_LEAST))));
    assertThat(atLeast.change()).isEqualTo(Change.CHANGED);
    assertThat(atLeast.measures().getFirst().difference().find().map(Figure::bound))
        .hasValue(Bound.AT_LEAST);
  }

  @Test
  void a_range_less_a_range_is_a_range() {
    Figure difference =
        change(
                List.of(clause("x", "a", figure("f", "2", "3", Bound.EXACT))),
                List.of(clause("x", "b", figure("g", "4", "6", Bound.EXACT))))
            .measures()
            .getFirst()
            .difference()
            .find()
            .orElseThrow();

    assertThat(difference.low()).hasValue(number("1"));
    assertThat(difference.high()).hasValue(number("4"));
  }

  @Test
  void several_figures_of_one_measure_are_not_paired_by_a_guess() {
    Computed difference =
        change(
                List.of(clause("x", "a", figure("f", "2"), figure("g", "3"))),
                List.of(clause("x", "b", figure("h", "4"))))
            .measures()
            .getFirst()
            .difference();

    assertThat(difference)
        .isInstanceOfSatisfying(
            Computed.NotComputable.class,
            n -> {
              assertThat(n.reason()).isEqualTo(Computed.Reason.AMBIGUOUS);
              assertThat(n.missing()).containsExactly("f", "g");
            });
  }

  private static IssueChange change(List<Offer.Clause> before, List<Offer.Clause> after) {
    return OfferChanges.between(
            List.of(),
            offer("a", before.toArray(Offer.Clause[]::new)),
            offer("b", after.toArray(Offer.Clause[]::new)))
        .findIssue("x")
        .orElseThrow();
  }

  private static Issue issue(String id) {
    return new Issue(id, id, Issue.Kind.MEASURED, DAY, List.of(), List.of(), List.of());
  }

  private static Offer offer(String id, Offer.Clause... clauses) {
    return new Offer(
        id,
        id,
        "PAYER",
        "UNION",
        DAY,
        "E1",
        Offer.Status.TABLED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(clauses),
        List.of(),
        List.of("S1"),
        Optional.empty());
  }

  private static Offer.Clause clause(String issue, String text, Figure... figures) {
    return new Offer.Clause(
        Optional.empty(),
        issue,
        Optional.empty(),
        text,
        List.of(figures),
        Optional.empty(),
        Optional.empty(),
        DAY,
        List.of("S1"),
        Optional.empty());
  }

  private static Figure figure(String id, String value) {
    return figure(id, value, value, Bound.EXACT);
  }

  private static Figure figure(String id, String low, String high, Bound bound) {
    boolean single = low.equals(high);
    return new Figure(
        id,
        "posts",
        single ? Optional.of(number(low)) : Optional.empty(),
        single ? Optional.empty() : Optional.of(number(low)),
        single ? Optional.empty() : Optional.of(number(high)),
        bound,
        Optional.empty(),
        Optional.of("posts"),
        Optional.empty(),
        Optional.empty(),
        List.of("S-" + id),
        DAY,
        Vintage.REPORTED,
        Optional.empty(),
        Optional.empty());
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
