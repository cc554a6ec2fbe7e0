package parley.talks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import parley.casefile.Assumptions;
import parley.casefile.Issue;
import parley.talks.AssumedDeals.Searched;
import parley.talks.AssumedDeals.Verdict;
import parley.talks.frontier.Formula;

/** Thousands of small random domains, each checked against a second, plain method. */
class DealsAgainstBruteForceTest {

  private static final int DOMAINS = 4_000;
  private static final int RICH_DOMAINS = 3_000;

  private interface Check {
    void run(Searched found, BruteForce brute, RandomDomains.Drawn drawn);
  }

  private static void forAll(Check check) {
    for (int seed = 0; seed < DOMAINS; seed++) {
      RandomDomains.Drawn drawn = RandomDomains.draw(seed);
      check.run(search(drawn), new BruteForce(drawn), drawn);
    }
    for (int seed = 0; seed < RICH_DOMAINS; seed++) {
      RandomDomains.Drawn drawn = RandomDomains.drawRich(seed);
      check.run(search(drawn), new BruteForce(drawn), drawn);
    }
  }

  static Searched search(RandomDomains.Drawn drawn) {
    return (Searched) new DealsEngine().answer(drawn.view()).assumptions().getFirst();
  }

  private static Set<List<Choice>> packages(List<Point> points) {
    return points.stream()
        .flatMap(p -> p.packages().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Test
  void the_random_domains_hold_every_verdict_many_ties_and_many_empty_zones() {
    int[] verdicts = new int[Verdict.values().length];
    int[] ties = {0};
    int[] several = {0};
    forAll((found, brute, drawn) -> {
      verdicts[found.verdict().ordinal()]++;
      ties[0] += found.solutions().stream().anyMatch(s -> s.points().size() > 1) ? 1 : 0;
      several[0] += found.frontierPackages() > found.frontier().size() ? 1 : 0;
    });

    assertThat(Arrays.stream(verdicts).min().orElseThrow()).isGreaterThan(200);
    assertThat(ties[0]).isGreaterThan(50);
    assertThat(several[0]).isGreaterThan(500);
  }

  @Test
  void every_package_is_counted_and_the_frontier_has_exactly_the_unbeaten_ones() {
    forAll((found, brute, drawn) -> {
      assertThat(found.packages()).isEqualTo(brute.all.size());
      List<BruteForce.Pack> unbeaten = brute.frontier();
      assertThat(packages(found.frontier()))
          .isEqualTo(unbeaten.stream().map(BruteForce.Pack::choices).collect(Collectors.toSet()));
      assertThat(found.frontierPackages()).isEqualTo(unbeaten.size());
      assertThat(new HashSet<>(found.frontier().stream().map(Point::utilities).toList()))
          .hasSameSizeAs(found.frontier());
    });
  }

  @Test
  void the_agreement_zone_and_the_verdict_follow_from_the_thresholds() {
    forAll((found, brute, drawn) -> {
      assertThat(found.zone().packages()).isEqualTo(brute.zone().size());
      assertThat(found.zone().points())
          .isEqualTo(
              brute.zone().stream()
                  .map(p -> p.u1().decimal() + "|" + p.u2().decimal())
                  .distinct()
                  .count());
      assertThat(found.zone().signablePackages()).isEqualTo(brute.signable().size());
      assertThat(found.verdict())
          .isEqualTo(
              brute.zone().isEmpty()
                  ? Verdict.NO_DEAL_IN_RANGE
                  : brute.signable().isEmpty()
                      ? Verdict.STOPPED_AT_A_GATE
                      : Verdict.DEALS_IN_RANGE);
    });
  }

  @Test
  void each_solution_has_exactly_the_packages_that_the_plain_method_finds() {
    forAll((found, brute, drawn) -> {
      if (!brute.zone().isEmpty()) {
        for (AssumedDeals.Solution solution : found.solutions()) {
          assertThat(packages(solution.points()))
              .as("%s of %s", solution.formula(), drawn)
              .isEqualTo(brute.solve(solution.formula()));
        }
      }
    });
  }

  @Test
  void without_a_zone_there_is_no_solution_and_no_suggestion_but_a_distance() {
    forAll((found, brute, drawn) -> {
      if (brute.zone().isEmpty()) {
        assertThat(found.solutions()).isEmpty();
        assertThat(found.deals()).isEmpty();
        NoDeal none = found.noDeal().orElseThrow();
        assertThat(BruteForce.Fraction.of(none.distance().scaled(), none.distance().perPoint()))
            .isEqualByComparingTo(brute.distance(brute.reserve(0), brute.reserve(1)));
        assertThat(none.distance().scaled()).isPositive();
        assertThat(none.cheapest())
            .allSatisfy(m -> {
              assertThat(m.gain().scaled()).isPositive();
              assertThat(m.cost().scaled()).isPositive();
              assertThat(m.from().issue()).isEqualTo(m.to().issue());
            });
      }
      if (found.verdict() == Verdict.STOPPED_AT_A_GATE) {
        NoDeal none = found.noDeal().orElseThrow();
        assertThat(BruteForce.Fraction.of(none.distance().scaled(), none.distance().perPoint()))
            .isEqualByComparingTo(brute.distance(brute.highest(0), brute.highest(1)));
      }
      assertThat(found.noDeal().isEmpty()).isEqualTo(found.verdict() == Verdict.DEALS_IN_RANGE);
    });
  }

  @Test
  void what_binds_is_what_opens_most_packages_when_it_is_taken_away() {
    forAll((found, brute, drawn) -> {
      List<BruteForce.Limit> limits = brute.limits();
      assertThat(found.binding().effects()).hasSameSizeAs(limits);
      for (BruteForce.Limit limit : limits) {
        Binding.Effect effect =
            found.binding().effects().stream()
                .filter(e ->
                    e.threshold().gate().orElse("").equals(limit.name())
                        && e.threshold()
                            .party()
                            .equals(limit.side() == 0 ? CaseFixture.UNION : CaseFixture.PAYER))
                .findFirst()
                .orElseThrow();
        assertThat(effect.opens()).isEqualTo(brute.opens(limit));
        assertThat(effect.met())
            .isEqualTo(brute.all.stream().filter(p -> BruteForce.meets(p, limit)).count());
      }
      long most =
          found.binding().effects().stream().mapToLong(Binding.Effect::opens).max().orElseThrow();
      assertThat(found.binding().binds().isEmpty()).isEqualTo(most == 0);
      assertThat(found.binding().jointly().isEmpty())
          .isEqualTo(most > 0 || !brute.signable().isEmpty());
    });
  }

  @Test
  void suggestions_are_three_to_five_unbeaten_packages_that_both_would_sign_if_any_is() {
    forAll((found, brute, drawn) -> {
      boolean signable = !brute.signable().isEmpty();
      Set<List<Choice>> unbeaten =
          brute.frontier().stream().map(BruteForce.Pack::choices).collect(Collectors.toSet());
      assertThat(found.deals())
          .allSatisfy(d -> {
            assertThat(unbeaten).contains(d.choices());
            assertThat(d.signable()).isEqualTo(signable);
            assertThat(d.gates().stream().allMatch(Deal.GateResult::accepts)).isEqualTo(signable);
          });
      long points =
          found.frontier().stream().filter(p -> signable ? p.signable() : p.inZone()).count();
      assertThat(found.deals()).hasSizeBetween((int) Math.min(3, points), 5);
      assertThat(found.deals()).extracting(Deal::utilities).doesNotHaveDuplicates();
    });
  }

  @Test
  void stretching_one_sides_scale_leaves_nash_and_kalai_smorodinsky_alone_but_not_the_others() {
    int[] changed = new int[Formula.values().length];
    for (int seed = 0; seed < 1_000; seed++) {
      RandomDomains.Drawn drawn = RandomDomains.draw(seed);
      Searched one = search(drawn);
      Searched other = search(drawn.withUnionScaleTimes(3));
      assertThat(other.verdict()).isEqualTo(one.verdict());
      for (int i = 0; i < one.solutions().size(); i++) {
        boolean same =
            packages(other.solutions().get(i).points())
                .equals(packages(one.solutions().get(i).points()));
        changed[i] += same ? 0 : 1;
      }
    }

    assertThat(changed[Formula.NASH_PRODUCT.ordinal()]).isZero();
    assertThat(changed[Formula.KALAI_SMORODINSKY_MAX_MIN.ordinal()]).isZero();
    assertThat(changed[Formula.KALAI_SMORODINSKY_MIN_DIFFERENCE.ordinal()]).isZero();
    assertThat(changed[Formula.EGALITARIAN.ordinal()]).isPositive();
    assertThat(changed[Formula.UTILITARIAN.ordinal()]).isPositive();
  }

  @Test
  void multiplying_all_weights_of_a_side_changes_nothing() {
    for (int seed = 0; seed < 1_000; seed++) {
      RandomDomains.Drawn drawn = RandomDomains.draw(seed);
      Searched one = search(drawn);
      Searched other = search(drawn.withUnionWeightsTimes(7));

      assertThat(other.verdict()).isEqualTo(one.verdict());
      IntStream.range(0, one.solutions().size())
          .forEach(i ->
              assertThat(packages(other.solutions().get(i).points()))
                  .isEqualTo(packages(one.solutions().get(i).points())));
      assertThat(other.deals())
          .extracting(Deal::choices)
          .isEqualTo(one.deals().stream().map(Deal::choices).toList());
    }
  }

  @Test
  void naming_the_sides_in_the_other_order_changes_only_the_order_of_lines() {
    for (int seed = 0; seed < 1_000; seed++) {
      RandomDomains.Drawn drawn = RandomDomains.draw(seed);
      Searched one = search(drawn);
      Searched other =
          (Searched)
              new DealsEngine()
                  .answer(drawn.view(List.of(CaseFixture.PAYER, CaseFixture.UNION)))
                  .assumptions()
                  .getFirst();

      assertThat(other.verdict()).isEqualTo(one.verdict());
      assertThat(other.frontier().stream().map(DealsAgainstBruteForceTest::sorted).toList())
          .isEqualTo(one.frontier().stream().map(DealsAgainstBruteForceTest::sorted).toList());
      assertThat(other.deals())
          .extracting(Deal::choices, Deal::formulas, Deal::others)
          .isEqualTo(
              one.deals().stream()
                  .map(d -> Tuple.tuple(d.choices(), d.formulas(), d.others()))
                  .toList());
      assertThat(other.binding().binds())
          .containsExactlyInAnyOrderElementsOf(one.binding().binds());
      assertThat(new HashSet<>(other.believe().flips()))
          .isEqualTo(new HashSet<>(one.believe().flips()));
      assertThat(new HashSet<>(other.believe().rooms()))
          .isEqualTo(new HashSet<>(one.believe().rooms()));
      assertThat(other.likeliest().map(Deal::ratified))
          .isEqualTo(one.likeliest().map(Deal::ratified));
      assertThat(other.noDeal().map(NoDeal::distance))
          .isEqualTo(one.noDeal().map(NoDeal::distance));
      assertThat(other.noDeal().map(n -> new HashSet<>(n.cheapest())))
          .isEqualTo(one.noDeal().map(n -> new HashSet<>(n.cheapest())));
    }
  }

  @Test
  void the_highest_reserve_that_leaves_a_zone_is_the_best_of_what_the_other_side_would_take() {
    forAll((found, brute, drawn) -> {
      for (int side = 0; side < 2; side++) {
        int own = side;
        Believe.Room room = found.believe().rooms().get(side);
        Optional<BruteForce.Fraction> best =
            brute.all.stream()
                .filter(p -> (own == 0 ? p.u2() : p.u1()).compareTo(brute.reserve(1 - own)) >= 0)
                .map(p -> own == 0 ? p.u1() : p.u2())
                .max(Comparator.naturalOrder());
        assertThat(room.highest().isPresent()).isEqualTo(best.isPresent());
        best.ifPresent(
            b -> assertThat(fraction(room.highest().orElseThrow())).isEqualByComparingTo(b));
        assertThat(fraction(room.assumed())).isEqualByComparingTo(brute.reserve(side));
        assertThat(best.isPresent() && best.get().compareTo(brute.reserve(side)) >= 0)
            .isEqualTo(found.zone().packages() > 0);
      }
    });
  }

  private static BruteForce.Fraction fraction(Utility utility) {
    return BruteForce.Fraction.of(utility.scaled(), utility.perPoint());
  }

  @Test
  void at_each_flip_the_search_run_again_finds_the_zone_opened_or_closed_and_not_one_step_before() {
    int[] flips = new int[2];
    forAll((found, brute, drawn) -> {
      boolean zone = found.zone().packages() > 0;
      for (Believe.Flip flip : found.believe().flips()) {
        assertThat(search(flipped(drawn, flip, flip.to())).zone().packages() > 0)
            .as("%s of %s", flip, drawn)
            .isEqualTo(!zone);
        long before =
            flip.to() + (flip.from().compareTo(BigDecimal.valueOf(flip.to())) > 0 ? 1 : -1);
        if (flip.distance().compareTo(BigDecimal.ONE) > 0) {
          assertThat(search(flipped(drawn, flip, before)).zone().packages() > 0)
              .as("%s of %s", flip, drawn)
              .isEqualTo(zone);
        }
        flips[zone ? 0 : 1]++;
      }
    });

    assertThat(flips[0]).isGreaterThan(1_000);
    assertThat(flips[1]).isGreaterThan(1_000);
  }

  private static RandomDomains.Drawn flipped(
      RandomDomains.Drawn drawn, Believe.Flip flip, long to) {
    return flip.option()
        .map(o -> drawn.withValue(flip.party(), flip.issue(), o, (int) to))
        .orElseGet(() -> drawn.withWeight(flip.party(), flip.issue(), (int) to));
  }

  @Test
  void no_number_nearer_than_the_flip_and_none_at_all_without_one_flips_the_zone() {
    for (int seed = 0; seed < 150; seed++) {
      for (RandomDomains.Drawn drawn :
          List.of(RandomDomains.draw(seed), RandomDomains.drawRich(seed))) {
        Searched found = search(drawn);
        boolean zone = found.zone().packages() > 0;
        for (Assumptions.Assumed assumed : List.of(drawn.union(), drawn.payer())) {
          for (Issue issue : drawn.agenda()) {
            int weight = assumed.weights().get(issue.id());
            BigDecimal nearest = distance(found, assumed.party(), issue.id(), false);
            for (int other = 0; other <= 60; other++) {
              boolean weighs =
                  other > 0 || assumed.weights().values().stream().mapToInt(w -> w).sum() > weight;
              if (weighs && BigDecimal.valueOf(Math.abs(other - weight)).compareTo(nearest) < 0) {
                assertThat(hasZone(drawn.withWeight(assumed.party(), issue.id(), other)))
                    .as("weight %s of %s at %s: %s", issue.id(), assumed.party(), other, drawn)
                    .isEqualTo(zone);
              }
            }
          }
        }
      }
    }
  }

  private static boolean hasZone(RandomDomains.Drawn drawn) {
    return !new BruteForce(drawn).zone().isEmpty();
  }

  private static BigDecimal distance(Searched found, String party, String issue, boolean value) {
    return found.believe().flips().stream()
        .filter(f ->
            f.party().equals(party) && f.issue().equals(issue) && f.option().isPresent() == value)
        .map(Believe.Flip::distance)
        .findFirst()
        .orElse(BigDecimal.valueOf(Long.MAX_VALUE));
  }

  @Test
  void no_value_nearer_than_the_flip_flips_the_zone() {
    for (int seed = 0; seed < 60; seed++) {
      for (RandomDomains.Drawn drawn :
          List.of(RandomDomains.draw(seed), RandomDomains.drawRich(seed))) {
        Searched found = search(drawn);
        boolean zone = found.zone().packages() > 0;
        for (Assumptions.Assumed assumed : List.of(drawn.union(), drawn.payer())) {
          for (Issue issue : drawn.agenda()) {
            BigDecimal nearest = distance(found, assumed.party(), issue.id(), true);
            for (Issue.Option option : issue.options()) {
              Integer now = assumed.values().get(issue.id()).get(option.id());
              for (int other = 0; now != null && other <= 100; other += 3) {
                if (BigDecimal.valueOf(Math.abs(other - now)).compareTo(nearest) < 0) {
                  assertThat(
                          hasZone(drawn.withValue(assumed.party(), issue.id(), option.id(), other)))
                      .as("%s for %s at %s: %s", option.id(), assumed.party(), other, drawn)
                      .isEqualTo(zone);
                }
              }
            }
          }
        }
      }
    }
  }

  private static Point sorted(Point p) {
    return new Point(
        p.utilities().stream().sorted(Comparator.comparing(Utility::party)).toList(),
        p.inZone(),
        p.signable(),
        p.packages());
  }

  @Test
  void other_names_in_the_same_roles_give_the_same_answer_with_the_other_names() {
    for (int seed = 0; seed < 200; seed++) {
      RandomDomains.Drawn d = RandomDomains.draw(seed);
      RandomDomains.Drawn renamed =
          new RandomDomains.Drawn(
              d.agenda(),
              renamed(d.union(), CaseFixture.PAYER),
              renamed(d.payer(), CaseFixture.UNION),
              d.offered());
      String one = withoutSet(search(d));
      String other =
          withoutSet(
              (Searched)
                  new DealsEngine()
                      .answer(renamed.view(List.of(CaseFixture.PAYER, CaseFixture.UNION)))
                      .assumptions()
                      .getFirst());

      assertThat(other)
          .isEqualTo(one.replace("UNION", "?").replace("PAYER", "UNION").replace("?", "PAYER"));
    }
  }

  /** The assumption set prints its maps in no fixed order, so it is left out. */
  private static String withoutSet(Searched s) {
    return List.of(
            s.verdict(),
            s.zone(),
            s.frontier(),
            s.solutions(),
            s.deals(),
            s.binding(),
            s.noDeal(),
            s.reserves(),
            s.gates(),
            s.likeliest(),
            s.offers(),
            s.believe())
        .toString();
  }

  private static Assumptions.Assumed renamed(Assumptions.Assumed a, String party) {
    return Assumptions.Assumed.of(
        party,
        a.weights(),
        a.values(),
        a.reserve().orElseThrow(),
        a.reserveBasis(),
        a.gates().stream()
            .map(g ->
                Assumptions.Threshold.of(
                    g.gate().replace(a.party(), party), g.accepts(), g.basis()))
            .toList());
  }
}
