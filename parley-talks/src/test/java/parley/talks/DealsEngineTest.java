package parley.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.talks.CaseFixture.PAYER;
import static parley.talks.CaseFixture.UNION;
import static parley.talks.CaseFixture.figure;
import static parley.talks.CaseFixture.issue;
import static parley.talks.CaseFixture.option;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import parley.casefile.Assumptions;
import parley.casefile.Issue;
import parley.talks.AssumedDeals.NotSearched;
import parley.talks.AssumedDeals.Searched;
import parley.talks.AssumedDeals.Verdict;
import parley.talks.frontier.Formula;

/** Domains whose answers are known from their closed form. */
class DealsEngineTest {

  private static DealsAnswer answer(CaseFixture c) {
    return new DealsEngine().answer(c.asOf("2025-12-22"));
  }

  private static Searched searched(CaseFixture c) {
    return (Searched) answer(c).assumptions().getFirst();
  }

  private static Assumptions.Assumed assumed(
      String party,
      int reserve,
      Map<String, Integer> weights,
      Map<String, Map<String, Integer>> values,
      Assumptions.Threshold... gates) {
    return Assumptions.Assumed.of(party, weights, values, reserve, "a test", List.of(gates));
  }

  private static Assumptions.Threshold gate(String id, int accepts) {
    return Assumptions.Threshold.of(id, accepts, "a test");
  }

  /** One issue with three outcomes worth (100, 0), (30, 30) and (0, 100). */
  private static CaseFixture lensOfThree(int union, int payer) {
    CaseFixture c = new CaseFixture();
    c.agenda.add(
        issue("pay", Issue.Kind.MEASURED, List.of(), option("a"), option("b"), option("c")));
    c.assume(
        "set",
        assumed(UNION, union, Map.of("pay", 1), Map.of("pay", Map.of("a", 100, "b", 30, "c", 0))),
        assumed(PAYER, payer, Map.of("pay", 1), Map.of("pay", Map.of("a", 0, "b", 30, "c", 100))));
    return c;
  }

  /** A cake of ten slices, worth more to the union at first: u1 = 10 k, u2 = 100 - k * k. */
  private static CaseFixture cake(Assumptions.Threshold... gates) {
    CaseFixture c = new CaseFixture();
    Issue.Option[] options = new Issue.Option[11];
    Map<String, Integer> union = new LinkedHashMap<>();
    Map<String, Integer> payer = new LinkedHashMap<>();
    for (int k = 0; k <= 10; k++) {
      options[k] = option("k" + k, figure("slices", "slices", String.valueOf(k), UNION));
      union.put("k" + k, 10 * k);
      payer.put("k" + k, 100 - k * k);
    }
    c.agenda.add(issue("cake", Issue.Kind.MEASURED, List.of(), options));
    for (int i = 0; i < gates.length; i++) {
      c.gate(gates[i].gate(), UNION, i + 1, "2025-01-01");
    }
    c.assume(
        "set",
        assumed(UNION, 0, Map.of("cake", 3), Map.of("cake", union), gates),
        assumed(PAYER, 0, Map.of("cake", 5), Map.of("cake", payer)));
    return c;
  }

  private static String best(Searched s, Formula formula) {
    return s.solutions().stream()
        .filter(x -> x.formula() == formula)
        .flatMap(x -> x.points().stream())
        .flatMap(p -> p.packages().stream())
        .map(p -> p.getFirst().option())
        .reduce((a, b) -> a + "," + b)
        .orElseThrow();
  }

  @Nested
  class NoZone {

    @Test
    void reserves_of_50_leave_no_zone_and_no_nash_point_is_invented() {
      Searched s = searched(lensOfThree(50, 50));

      assertThat(s.verdict()).isEqualTo(Verdict.NO_DEAL_IN_RANGE);
      assertThat(s.zone().packages()).isZero();
      assertThat(s.solutions()).isEmpty();
      assertThat(s.deals()).isEmpty();
      assertThat(s.frontier()).hasSize(3).noneMatch(Point::inZone);
    }

    @Test
    void the_distance_and_the_nearest_package_are_stated() {
      NoDeal none = searched(lensOfThree(50, 50)).noDeal().orElseThrow();

      assertThat(none.distance()).isEqualTo(new NoDeal.Distance(40, 1));
      assertThat(none.nearest())
          .singleElement()
          .satisfies(n -> {
            assertThat(n.choices()).containsExactly(new Choice("pay", "b"));
            assertThat(n.shortfalls())
                .extracting(Utility::points)
                .containsExactly(new BigDecimal("20.00"), new BigDecimal("20.00"));
          });
      assertThat(none.cheapest())
          .extracting(m -> m.from().option() + ">" + m.to().option(), m -> m.gain().party())
          .containsExactly(Tuple.tuple("b>a", UNION), Tuple.tuple("b>c", PAYER));
    }

    @Test
    void either_reserve_binds_if_its_removal_alone_would_open_a_package() {
      Binding binding = searched(lensOfThree(50, 50)).binding();

      assertThat(binding.binds()).extracting(Threshold::party).containsExactly(UNION, PAYER);
      assertThat(binding.jointly()).isEmpty();
    }

    @Test
    void where_no_single_removal_opens_a_package_both_sides_stand_in_the_way_together() {
      CaseFixture c = lensOfThree(50, 50);
      c.agenda.set(0, issue("pay", Issue.Kind.MEASURED, List.of(), option("b")));

      Binding binding = searched(c).binding();
      assertThat(binding.binds()).isEmpty();
      assertThat(binding.jointly()).extracting(Threshold::party).containsExactly(UNION, PAYER);
    }
  }

  @Nested
  class KnownSolutions {

    @Test
    void the_product_of_gains_is_greatest_at_six_slices() {
      // u1 * u2 = 10 k (100 - k^2) has its maximum at k = 10 / sqrt 3 = 5.77: 3,840 at 6.
      assertThat(best(searched(cake()), Formula.NASH_PRODUCT)).isEqualTo("k6");
    }

    @Test
    void shares_and_gains_are_most_equal_at_six_slices_and_the_sum_is_greatest_at_five() {
      // 10 k = 100 - k^2 at k = 6.18; both scales end at 100 and both reserves are 0.
      Searched s = searched(cake());
      assertThat(best(s, Formula.KALAI_SMORODINSKY_MAX_MIN)).isEqualTo("k6");
      assertThat(best(s, Formula.KALAI_SMORODINSKY_MIN_DIFFERENCE)).isEqualTo("k6");
      assertThat(best(s, Formula.EGALITARIAN)).isEqualTo("k6");
      assertThat(best(s, Formula.UTILITARIAN)).isEqualTo("k5");
    }

    @Test
    void the_two_readings_of_kalai_and_smorodinsky_can_differ() {
      CaseFixture c = new CaseFixture();
      c.agenda.add(
          issue(
              "x",
              Issue.Kind.MEASURED,
              List.of(),
              option("a"),
              option("b"),
              option("c"),
              option("d")));
      c.assume(
          "set",
          assumed(
              UNION, 0, Map.of("x", 1), Map.of("x", Map.of("a", 100, "b", 90, "c", 49, "d", 0))),
          assumed(
              PAYER, 0, Map.of("x", 1), Map.of("x", Map.of("a", 0, "b", 50, "c", 51, "d", 100))));

      Searched s = searched(c);
      assertThat(best(s, Formula.KALAI_SMORODINSKY_MAX_MIN)).isEqualTo("b");
      assertThat(best(s, Formula.KALAI_SMORODINSKY_MIN_DIFFERENCE)).isEqualTo("c");
    }

    @Test
    void two_packages_of_one_point_are_one_point_and_two_packages() {
      CaseFixture c = new CaseFixture();
      c.agenda.add(issue("x", Issue.Kind.MEASURED, List.of(), option("x0"), option("x1")));
      c.agenda.add(issue("y", Issue.Kind.MEASURED, List.of(), option("y0"), option("y1")));
      Map<String, Integer> weights = Map.of("x", 1, "y", 1);
      c.assume(
          "set",
          assumed(
              UNION,
              0,
              weights,
              Map.of("x", Map.of("x0", 0, "x1", 100), "y", Map.of("y0", 0, "y1", 100))),
          assumed(
              PAYER,
              0,
              weights,
              Map.of("x", Map.of("x0", 100, "x1", 0), "y", Map.of("y0", 100, "y1", 0))));

      Searched s = searched(c);
      assertThat(s.packages()).isEqualTo(4);
      assertThat(s.frontier()).hasSize(3);
      assertThat(s.frontierPackages()).isEqualTo(4);
      assertThat(s.deals()).extracting(Deal::others).contains(1L);
    }
  }

  @Nested
  class GatesAndMeasures {

    @Test
    void each_gate_is_modelled_by_itself_and_the_highest_one_binds() {
      Searched s =
          searched(cake(gate("negotiators", 20), gate("committee", 60), gate("members", 80)));

      assertThat(s.verdict()).isEqualTo(Verdict.DEALS_IN_RANGE);
      assertThat(s.zone().packages()).isEqualTo(11);
      assertThat(s.zone().signablePackages()).isEqualTo(3);
      assertThat(s.binding().binds())
          .extracting(Threshold::gate)
          .containsExactly(Optional.of("members"));
      assertThat(s.binding().effects())
          .extracting(Binding.Effect::opens)
          .containsExactly(0L, 0L, 0L, 2L, 0L);
      assertThat(s.deals()).hasSize(3).allMatch(Deal::signable);
    }

    @Test
    void equal_gates_are_taken_away_together_since_one_alone_opens_nothing() {
      Searched s = searched(cake(gate("survey", 80), gate("referendum", 80)));

      assertThat(s.binding().binds())
          .extracting(Threshold::gate)
          .containsExactly(Optional.of("survey"), Optional.of("referendum"));
    }

    @Test
    void packages_in_the_zone_that_no_gate_passes_are_stopped_at_a_gate() {
      CaseFixture c = lensOfThree(30, 30);
      c.gate("vote", UNION, 1, "2025-01-01");
      Assumptions set = c.preferences.getFirst();
      c.preferences.clear();
      Assumptions.Assumed union = set.parties().getFirst();
      c.assume(
          "set",
          assumed(UNION, 30, union.weights(), union.values(), gate("vote", 35)),
          set.parties().getLast());

      Searched s = searched(c);
      assertThat(s.verdict()).isEqualTo(Verdict.STOPPED_AT_A_GATE);
      assertThat(s.deals())
          .singleElement()
          .satisfies(d -> {
            assertThat(d.signable()).isFalse();
            assertThat(d.gates().getFirst().slack().points()).isEqualByComparingTo("-5");
          });
      assertThat(s.noDeal().orElseThrow().distance()).isEqualTo(new NoDeal.Distance(5, 1));
    }

    @Test
    void a_gate_that_is_not_known_on_the_day_is_left_out_and_named() {
      CaseFixture c = cake(gate("members", 80));
      c.gates.clear();
      c.gate("members", UNION, 1, "2026-01-01");

      assertThat(searched(c).leftOut())
          .containsExactly(
              new AssumedDeals.LeftOut(
                  "members", Optional.empty(), AssumedDeals.Why.GATE_NOT_KNOWN));
    }

    @Test
    void a_deal_carries_the_figures_of_its_options_but_none_of_a_qualitative_issue() {
      CaseFixture c = cake();
      assertThat(searched(c).deals().getFirst().measures()).singleElement();

      c.agenda.set(
          0,
          issue(
              "cake",
              Issue.Kind.QUALITATIVE,
              List.of(),
              c.agenda.getFirst().options().toArray(Issue.Option[]::new)));
      assertThat(searched(c).deals()).allSatisfy(d -> assertThat(d.measures()).isEmpty());
    }
  }

  @Nested
  class WhatIsMissing {

    @Test
    void without_options_or_assumptions_the_answer_says_so() {
      assertThat(answer(new CaseFixture()).missing())
          .containsExactly(DealsAnswer.Missing.OPTIONS, DealsAnswer.Missing.ASSUMPTIONS);
      CaseFixture c = cake();
      c.preferences.clear();
      assertThat(answer(c).missing()).containsExactly(DealsAnswer.Missing.ASSUMPTIONS);
      assertThat(answer(c).assumptions()).isEmpty();
      assertThat(new DealsEngine().answer(cake().asOf("2024-12-31")).missing())
          .containsExactly(DealsAnswer.Missing.OPTIONS, DealsAnswer.Missing.ASSUMPTIONS);
    }

    @Test
    void a_side_without_assumptions_is_named() {
      CaseFixture c = cake();
      Assumptions.Assumed union = c.preferences.getFirst().parties().getFirst();
      c.preferences.clear();
      c.assume("set", union);

      assertThat(((NotSearched) answer(c).assumptions().getFirst()).obstacle())
          .isEqualTo(new AssumedDeals.SideMissing(PAYER));
    }

    @Test
    void an_issue_without_a_weight_and_an_option_without_a_value_are_left_out_and_named() {
      CaseFixture c = cake();
      c.agenda.add(issue("rest", Issue.Kind.MEASURED, List.of(), option("yes"), option("no")));
      c.agenda.set(
          0,
          issue("cake", Issue.Kind.MEASURED, List.of(), option("k1"), option("k2"), option("new")));

      Searched s = searched(c);
      assertThat(s.leftOut())
          .containsExactly(
              new AssumedDeals.LeftOut("cake", Optional.of("new"), AssumedDeals.Why.NO_VALUE),
              new AssumedDeals.LeftOut("rest", Optional.empty(), AssumedDeals.Why.NO_WEIGHT));
      assertThat(s.issues())
          .containsExactly(new AssumedDeals.IssueOptions("cake", List.of("k1", "k2")));
    }

    @Test
    void more_packages_than_are_searched_are_refused_with_their_number() {
      CaseFixture c = new CaseFixture();
      Map<String, Integer> weights = new LinkedHashMap<>();
      Map<String, Map<String, Integer>> values = new LinkedHashMap<>();
      List<Issue.Option> options = new ArrayList<>();
      for (int o = 0; o < 10; o++) {
        options.add(option("o" + o));
      }
      for (int i = 0; i < 20; i++) {
        c.agenda.add(
            issue("i" + i, Issue.Kind.MEASURED, List.of(), options.toArray(Issue.Option[]::new)));
        weights.put("i" + i, 1);
        Map<String, Integer> of = new LinkedHashMap<>();
        options.forEach(o -> of.put(o.id(), 50));
        values.put("i" + i, of);
      }
      c.assume("set", assumed(UNION, 0, weights, values), assumed(PAYER, 0, weights, values));

      assertThat(((NotSearched) answer(c).assumptions().getFirst()).obstacle())
          .isEqualTo(new AssumedDeals.TooManyPackages(BigInteger.TEN.pow(20)));
    }

    @Test
    void a_million_packages_are_searched_without_writing_them_out() {
      CaseFixture c = new CaseFixture();
      Map<String, Integer> weights = new LinkedHashMap<>();
      Map<String, Map<String, Integer>> rising = new LinkedHashMap<>();
      Map<String, Map<String, Integer>> falling = new LinkedHashMap<>();
      for (int i = 0; i < 6; i++) {
        List<Issue.Option> options = new ArrayList<>();
        Map<String, Integer> up = new LinkedHashMap<>();
        Map<String, Integer> down = new LinkedHashMap<>();
        for (int o = 0; o < 10; o++) {
          options.add(option("o" + o));
          up.put("o" + o, 10 * o);
          down.put("o" + o, 100 - o * o);
        }
        c.agenda.add(
            issue("i" + i, Issue.Kind.MEASURED, List.of(), options.toArray(Issue.Option[]::new)));
        weights.put("i" + i, i + 1);
        rising.put("i" + i, up);
        falling.put("i" + i, down);
      }
      c.assume("set", assumed(UNION, 50, weights, rising), assumed(PAYER, 60, weights, falling));

      Searched s = searched(c);
      assertThat(s.packages()).isEqualTo(1_000_000);
      assertThat(s.verdict()).isEqualTo(Verdict.DEALS_IN_RANGE);
      // On each issue u2 = 100 - (u1 / 10)^2, a curve that bends outward: at the reserve of one
      // side the other has 100 - 25, and the equal split of the curve is best for the product.
      assertThat(s.zone().packages()).isBetween(1L, 999_999L);
    }

    @Test
    void weights_beyond_exact_arithmetic_are_refused() {
      CaseFixture c = cake();
      Assumptions.Assumed union = c.preferences.getFirst().parties().getFirst();
      Assumptions.Assumed payer = c.preferences.getFirst().parties().getLast();
      c.preferences.clear();
      c.assume("set", assumed(UNION, 0, Map.of("cake", 1_000_001), union.values()), payer);

      assertThat(((NotSearched) answer(c).assumptions().getFirst()).obstacle())
          .isEqualTo(new AssumedDeals.WeightsTooLarge(UNION, 1_000_001, DealsEngine.MOST_WEIGHT));
    }
  }
}
