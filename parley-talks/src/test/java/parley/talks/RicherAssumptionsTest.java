package parley.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static parley.talks.CaseFixture.PAYER;
import static parley.talks.CaseFixture.UNION;
import static parley.talks.CaseFixture.clause;
import static parley.talks.CaseFixture.day;
import static parley.talks.CaseFixture.figure;
import static parley.talks.CaseFixture.issue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import parley.casefile.Assumptions;
import parley.casefile.Assumptions.At;
import parley.casefile.Assumptions.Law;
import parley.casefile.Assumptions.Shape;
import parley.casefile.Assumptions.Stated;
import parley.casefile.Issue;
import parley.casefile.Offer;
import parley.talks.AssumedDeals.NotSearched;
import parley.talks.AssumedDeals.Searched;
import parley.talks.gate.GateModel;
import parley.talks.gate.LogOdds;
import parley.talks.gate.Vote;
import parley.talks.strike.Hazard;

/** Value functions, reserves of three kinds and votes on record, on cases worked out by hand. */
class RicherAssumptionsTest {

  /** Pay of 0, 2, 4, 6 or 8 per cent; nothing agreed means 0. */
  private static CaseFixture pay() {
    CaseFixture c = new CaseFixture();
    Issue.Option[] options = new Issue.Option[5];
    for (int i = 0; i < options.length; i++) {
      options[i] =
          new Issue.Option(
              "pay-" + 2 * i,
              "pay",
              day("2025-01-01"),
              List.of(figure("rise", "%", String.valueOf(2 * i), PAYER)),
              i == 0,
              Optional.empty());
    }
    c.agenda.add(issue("pay", Issue.Kind.MEASURED, List.of(), options));
    return c;
  }

  private static Assumptions.ValueFunction function(Shape shape, int... atAndValue) {
    List<At> points = new ArrayList<>();
    for (int i = 0; i < atAndValue.length; i += 2) {
      points.add(new At(BigDecimal.valueOf(atAndValue[i]), atAndValue[i + 1]));
    }
    return new Assumptions.ValueFunction("pay", "rise", shape, points, "a test");
  }

  /** A payer that likes low pay: 100 at 0, 0 at 8. */
  private static Assumptions.Assumed payer(int reserve) {
    return with(PAYER, function(Shape.LINEAR, 0, 100, 8, 0), Optional.of(reserve));
  }

  private static Assumptions.Assumed union(Assumptions.ValueFunction function) {
    return with(UNION, function, Optional.of(0));
  }

  private static Assumptions.Assumed with(
      String party, Assumptions.ValueFunction function, Optional<Integer> reserve) {
    return with(party, function, reserve, Optional.empty(), Optional.empty());
  }

  private static Assumptions.Assumed with(
      String party,
      Assumptions.ValueFunction function,
      Optional<Integer> reserve,
      Optional<String> offer,
      Optional<Assumptions.WalkoutScenario> walkout,
      Assumptions.Threshold... gates) {
    return new Assumptions.Assumed(
        party,
        Map.of("pay", 3),
        Map.of(),
        List.of(function),
        List.of(),
        reserve,
        offer,
        walkout,
        "a test",
        List.of(gates));
  }

  private static AssumedDeals answer(CaseFixture c, Assumptions.Assumed... assumed) {
    c.assume("set", assumed);
    return new DealsEngine().answer(c.asOf("2025-12-22")).assumptions().getFirst();
  }

  private static Searched searched(CaseFixture c, Assumptions.Assumed... assumed) {
    return (Searched) answer(c, assumed);
  }

  @Nested
  class Functions {

    private List<String> values(Assumptions.ValueFunction function) {
      return searched(pay(), union(function), payer(0)).frontier().stream()
          .map(p -> p.utilities().getFirst().points().toString())
          .toList();
    }

    @Test
    void a_linear_function_runs_straight_and_stays_flat_beyond_its_ends() {
      assertThat(values(function(Shape.LINEAR, 1, 0, 7, 100)))
          .containsExactly("0.00", "16.67", "50.00", "83.33", "100.00");
    }

    @Test
    void a_piecewise_function_bends_at_its_points() {
      assertThat(values(function(Shape.PIECEWISE, 0, 0, 2, 60, 8, 90)))
          .containsExactly("0.00", "60.00", "70.00", "80.00", "90.00");
    }

    @Test
    void a_threshold_gives_nothing_below_it() {
      assertThat(values(function(Shape.THRESHOLD, 4, 100))).containsExactly("0.00", "100.00");
    }

    @Test
    void a_value_of_the_table_goes_before_the_function() {
      Assumptions.Assumed plain = union(function(Shape.LINEAR, 0, 0, 8, 100));
      Assumptions.Assumed table =
          new Assumptions.Assumed(
              UNION,
              plain.weights(),
              Map.of("pay", Map.of("pay-4", 99)),
              plain.functions(),
              List.of(),
              plain.reserve(),
              Optional.empty(),
              Optional.empty(),
              "a test",
              List.of());

      assertThat(searched(pay(), table, payer(0)).frontier())
          .extracting(p -> p.utilities().getFirst().points().toString())
          .containsExactly("0.00", "25.00", "99.00", "100.00");
    }
  }

  @Nested
  class NoDeal {

    private final Assumptions.ValueFunction straight = function(Shape.LINEAR, 0, 0, 8, 100);

    private CaseFixture offered(String option) {
      return pay()
          .offer(
              "O1",
              PAYER,
              "2025-02-01",
              "none",
              Offer.Status.TABLED,
              List.of(clause("pay", Optional.of(option), "a rise")));
    }

    private Assumptions.Assumed byOffer() {
      return with(UNION, straight, Optional.empty(), Optional.of("O1"), Optional.empty());
    }

    @Test
    void it_may_be_worth_what_an_offer_is() {
      Searched s = searched(offered("pay-4"), byOffer(), payer(0));

      assertThat(s.reserves().getFirst().origin()).isEqualTo(new Reserve.OfOffer("O1"));
      assertThat(s.reserves().getFirst().value().points()).isEqualTo(new BigDecimal("50.00"));
      assertThat(s.zone().packages()).isEqualTo(3);
      assertThat(s.offers())
          .singleElement()
          .satisfies(
              o -> assertThat(o.deal().choices()).containsExactly(new Choice("pay", "pay-4")));
    }

    @Test
    void an_offer_that_names_no_option_is_no_package() {
      CaseFixture c =
          pay()
              .offer(
                  "O1",
                  PAYER,
                  "2025-02-01",
                  "none",
                  Offer.Status.TABLED,
                  List.of(clause("pay", Optional.empty(), "talks")));

      assertThat(((NotSearched) answer(c, byOffer(), payer(0))).obstacle())
          .isEqualTo(new AssumedDeals.ReserveOfferNotFound(UNION, "O1"));
    }

    private Assumptions.WalkoutScenario walkout(Law law, double median, Optional<Stated> sigma) {
      return new Assumptions.WalkoutScenario(
          law,
          stated(median),
          sigma,
          stated(60),
          Optional.empty(),
          Optional.empty(),
          stated(0.5),
          Optional.empty(),
          "a test");
    }

    private Stated stated(double number) {
      return new Stated(BigDecimal.valueOf(number), "a test");
    }

    @Test
    void under_a_constant_hazard_a_walkout_costs_its_mean_length() {
      Reserve.OfWalkout walkout = WalkoutReserve.of(walkout(Law.EXPONENTIAL, 20, Optional.empty()));
      double mean = 20 / Math.log(2);

      assertThat(walkout.mean()).isCloseTo(60 - 0.5 * mean, within(1e-3));
      // The 95th and the 5th of a hundred lengths: mean x -ln(share that last longer).
      assertThat(walkout.low()).isCloseTo(60 - 0.5 * mean * -Math.log(0.05), within(0.05));
      assertThat(walkout.high()).isCloseTo(60 - 0.5 * mean * -Math.log(0.95), within(0.05));
    }

    @Test
    void a_log_normal_law_has_the_stated_median_and_its_mean_above_it() {
      Reserve.OfWalkout walkout =
          WalkoutReserve.of(walkout(Law.LOG_NORMAL, 20, Optional.of(stated(0.5))));

      assertThat(walkout.mean()).isCloseTo(60 - 0.5 * 20 * Math.exp(0.125), within(1e-2));
      assertThat(Hazard.LOG_NORMAL.name()).isEqualTo(Law.LOG_NORMAL.name());
    }

    @Test
    void a_settlement_moves_toward_its_end_and_stays_there_for_either_side() {
      for (int way : new int[] {-1, 1}) {
        Reserve.OfWalkout walkout =
            WalkoutReserve.of(
                new Assumptions.WalkoutScenario(
                    Law.LOG_LOGISTIC,
                    stated(400),
                    Optional.of(stated(0.01)),
                    stated(50),
                    Optional.of(stated(50 + 10 * way)),
                    Optional.of(stated(1)),
                    stated(0),
                    Optional.empty(),
                    "a test"));

        assertThat(walkout.mean()).isCloseTo(50 + 10 * way, within(1e-9));
      }
    }

    @Test
    void a_walkout_gives_a_reserve_in_hundredths_with_its_range() {
      Searched s =
          searched(
              pay(),
              with(
                  UNION,
                  straight,
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of(walkout(Law.EXPONENTIAL, 20, Optional.empty()))),
              payer(0));

      // 60 - 10 / ln 2 = 45.573
      assertThat(s.reserves().getFirst().value().points()).isEqualTo(new BigDecimal("45.57"));
      assertThat(s.zone().packages()).isEqualTo(3);
      assertThat(s.zone().thresholds().getFirst().points()).isEqualTo(new BigDecimal("45.57"));
    }
  }

  @Nested
  class Votes {

    private final Assumptions.ValueFunction straight = function(Shape.LINEAR, 0, 0, 8, 100);

    /** An offer of 2 per cent found 20 of 100, one of 6 per cent found 70. */
    private CaseFixture voted(String second) {
      CaseFixture c = pay().gate("members", UNION, 1, "2025-01-01");
      return c.offer(
              "O1",
              PAYER,
              "2025-02-01",
              "none",
              Offer.Status.TABLED,
              List.of(clause("pay", Optional.of("pay-2"), "a rise")),
              result("20"))
          .offer(
              "O2",
              PAYER,
              "2025-03-01",
              "none",
              Offer.Status.TABLED,
              List.of(clause("pay", Optional.of("pay-6"), "a rise")),
              result(second));
    }

    private Offer.Decision result(String percent) {
      return new Offer.Decision(
          "members",
          Offer.Verdict.REJECTED,
          day("2025-04-01"),
          Optional.empty(),
          "none",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(new BigDecimal(percent)),
          List.of(),
          Optional.empty());
    }

    private Assumptions.Threshold gate(Assumptions.VotePoint... line) {
      return new Assumptions.Threshold(
          "members",
          60,
          Optional.empty(),
          Optional.of(
              new Assumptions.Vote(
                  List.of(line),
                  BigDecimal.valueOf(50),
                  2_000,
                  Optional.of(BigDecimal.valueOf(0.4)),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  "a test")),
          Optional.empty(),
          "a test");
    }

    private Assumptions.VotePoint on(String offer) {
      return new Assumptions.VotePoint(
          Optional.of(offer), Optional.of("members"), Optional.empty(), Optional.empty(), "a test");
    }

    private Searched searched(CaseFixture c, Assumptions.VotePoint... line) {
      return RicherAssumptionsTest.searched(
          c,
          with(UNION, straight, Optional.of(0), Optional.empty(), Optional.empty(), gate(line)),
          payer(0));
    }

    @Test
    void the_line_goes_through_the_results_at_what_the_packages_are_worth() {
      Searched s = searched(voted("70"), on("O1"), on("O2"));

      GateReading gate = s.gates().getFirst();
      LogOdds line = ((Vote) gate.model()).line();
      assertThat(line.share(25)).isCloseTo(0.2, within(1e-12));
      assertThat(line.share(75)).isCloseTo(0.7, within(1e-12));
      assertThat(gate.calibration().orElseThrow().votes())
          .noneMatch(GateReading.Placed::atAssumed)
          .noneMatch(GateReading.Placed::shareAssumed);
      assertThat(((Vote) gate.model()).votes()).isEqualTo(1_000);
    }

    @Test
    void the_chance_of_ratification_is_that_of_the_gates() {
      Searched s = searched(voted("70"), on("O1"), on("O2"));

      assertThat(s.deals())
          .allSatisfy(d ->
              assertThat(d.ratified().orElseThrow().chance())
                  .isEqualTo(d.gates().getFirst().chance()));
      assertThat(s.likeliest().orElseThrow().choices()).containsExactly(new Choice("pay", "pay-8"));
      assertThat(s.offers().getLast().deal().ratified().orElseThrow().chance()).isGreaterThan(0.9);
    }

    @Test
    void votes_of_the_same_members_count_once_however_long_the_chain() {
      CaseFixture c = voted("70");
      c.gate("second", UNION, 2, "2025-01-01").gate("third", UNION, 3, "2025-01-01");
      Assumptions.Threshold first = gate(on("O1"), on("O2"));
      Searched s =
          RicherAssumptionsTest.searched(
              c,
              with(
                  UNION,
                  straight,
                  Optional.of(0),
                  Optional.empty(),
                  Optional.empty(),
                  first,
                  moving(first, "second", "members"),
                  moving(first, "third", "second")),
              payer(0));

      Deal deal = s.likeliest().orElseThrow();
      assertThat(deal.gates()).hasSize(3);
      assertThat(deal.ratified().orElseThrow().chance())
          .isEqualTo(deal.gates().getFirst().chance());
    }

    private Assumptions.Threshold moving(
        Assumptions.Threshold like, String gate, String movesWith) {
      return new Assumptions.Threshold(
          gate, like.accepts(), like.spread(), like.vote(), Optional.of(movesWith), "a test");
    }

    @Test
    void what_was_worth_more_and_found_fewer_votes_gives_no_line_but_the_sharp_threshold() {
      GateReading gate = searched(voted("15"), on("O1"), on("O2")).gates().getFirst();

      assertThat(gate.calibration().orElseThrow().failed())
          .contains(GateReading.Failed.DOES_NOT_RISE);
      assertThat(gate.model()).isInstanceOf(GateModel.Sharp.class);
    }

    @Test
    void a_vote_that_is_not_on_record_gives_no_line() {
      GateReading gate = searched(voted("70"), on("O1"), on("O3")).gates().getFirst();

      assertThat(gate.calibration().orElseThrow().failed())
          .contains(GateReading.Failed.NOT_ON_RECORD);
      assertThat(gate.model()).isInstanceOf(GateModel.Sharp.class);
    }

    @Test
    void a_place_or_a_share_may_be_assumed_and_is_called_so() {
      Assumptions.VotePoint assumed =
          new Assumptions.VotePoint(
              Optional.empty(),
              Optional.empty(),
              Optional.of(BigDecimal.valueOf(90)),
              Optional.of(BigDecimal.valueOf(80)),
              "a test");

      GateReading gate = searched(voted("70"), on("O1"), assumed).gates().getFirst();

      assertThat(((Vote) gate.model()).line().share(90)).isCloseTo(0.8, within(1e-12));
      assertThat(gate.calibration().orElseThrow().votes().getLast())
          .isEqualTo(new GateReading.Placed(Optional.empty(), 90, true, 0.8, true));
    }
  }
}
