package parley.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parley.casefile.Assumptions;
import parley.casefile.Assumptions.Law;
import parley.casefile.Assumptions.Stated;
import parley.talks.AssumedDeals.Searched;

/** What packages are worth to one side is what the search for deals of both says it is. */
class OneSideTest {

  private static final int DOMAINS = 500;

  private static OneSide side(RandomDomains.Drawn drawn, int own) {
    List<Assumptions.Assumed> parties = drawn.view().listAssumptions().getFirst().parties();
    return ((OneSide.Ready)
            OneSide.of(drawn.view(), parties.get(own), List.of(parties.get(1 - own))))
        .side();
  }

  @Test
  void each_side_alone_has_the_packages_worths_reserves_and_gates_of_the_search_for_both() {
    for (int seed = 0; seed < DOMAINS; seed++) {
      RandomDomains.Drawn drawn = RandomDomains.drawRich(seed);
      Searched found = DealsAgainstBruteForceTest.search(drawn);
      BruteForce brute = new BruteForce(drawn);
      for (int own = 0; own < 2; own++) {
        OneSide side = side(drawn, own);
        assertThat(side.packages().longValueExact()).isEqualTo(found.packages());
        assertThat(side.issues()).isEqualTo(found.issues());
        assertThat(side.reserve()).isEqualTo(found.reserves().get(own));
        List<List<Choice>> all = new ArrayList<>();
        side.forEach(all::add);
        assertThat(new HashSet<>(all))
            .hasSameSizeAs(all)
            .isEqualTo(new HashSet<>(brute.all.stream().map(BruteForce.Pack::choices).toList()));
        for (Deal deal : found.deals()) {
          Utility worth = side.worth(deal.choices());
          assertThat(worth).isEqualTo(deal.utilities().get(own));
          assertThat(side.gates(worth))
              .isEqualTo(
                  deal.gates().stream()
                      .filter(g -> g.threshold().party().equals(side.party()))
                      .toList());
        }
      }
    }
  }

  @Test
  void what_issues_bring_and_what_options_bring_together_add_up_to_the_worth() {
    for (int seed = 0; seed < DOMAINS; seed++) {
      OneSide side = side(RandomDomains.drawRich(seed), seed % 2);
      side.forEach(pack ->
          assertThat(
                  side.parts(pack).stream().mapToLong(p -> p.worth().scaled()).sum()
                      + side.together(pack).scaled())
              .isEqualTo(side.worth(pack).scaled()));
    }
  }

  @Test
  void a_package_that_names_every_option_is_that_package_and_one_that_names_none_is_none() {
    OneSide side = side(RandomDomains.drawRich(7), 0);
    side.forEach(pack -> {
      Map<String, String> named =
          pack.stream().collect(Collectors.toMap(Choice::issue, Choice::option));
      assertThat(side.findPackage(named)).contains(pack);
    });
    assertThat(side.findPackage(Map.of())).isEmpty();
    assertThat(side.findPackage(Map.of(side.issues().getFirst().issue(), "no such option")))
        .isEmpty();
  }

  @Test
  void under_a_constant_hazard_the_mean_moves_with_each_number_as_the_closed_form_says() {
    WalkoutStudy study =
        WalkoutStudy.of(
            new Assumptions.WalkoutScenario(
                Law.EXPONENTIAL,
                stated("20"),
                Optional.empty(),
                stated("60"),
                Optional.empty(),
                Optional.empty(),
                stated("0.5"),
                Optional.empty(),
                "Invented."));
    double cost = 0.5 * 20 / Math.log(2);

    List<WalkoutStudy.Move> moves = study.moves();

    assertThat(study.worth().mean()).isCloseTo(60 - cost, within(1e-3));
    assertThat(moves)
        .extracting(WalkoutStudy.Move::input)
        .containsExactlyInAnyOrder(
            WalkoutStudy.Input.SETTLED_AT_START,
            WalkoutStudy.Input.MEDIAN_DAYS,
            WalkoutStudy.Input.COST_A_DAY)
        .startsWith(WalkoutStudy.Input.SETTLED_AT_START);
    assertThat(moves.getFirst().width()).isCloseTo(30, within(1e-6));
    assertThat(moves.get(1).width()).isCloseTo(cost / 2, within(1e-3));
    assertThat(study.mean(WalkoutStudy.Input.COST_A_DAY, BigDecimal.TWO))
        .isCloseTo(60 - 2 * cost, within(1e-2));
    assertThat(study.mean(WalkoutStudy.Input.MEDIAN_DAYS, BigDecimal.TWO))
        .isCloseTo(60 - 2 * cost, within(1e-2));
  }

  private static Stated stated(String number) {
    return new Stated(new BigDecimal(number), "Invented.");
  }
}
