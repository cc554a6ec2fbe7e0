package parley.brief.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.talks.mediator.Concession;
import parley.talks.mediator.MediationAnswer;
import parley.talks.mediator.MediationQuestion;
import parley.talks.mediator.Mediator;
import parley.talks.mediator.PartyTable;
import parley.talks.mediator.Reference;
import parley.talks.mediator.Terms;
import parley.talks.mediator.Trade;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.IssueDomain;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;
import parley.talks.space.Valuation;

class TradeWordsTest {

  /** Names that stand nowhere else, so that each of them in a text is a name. */
  private static final String ONE = "Quillon";

  private static final String OTHER = "Vexmoor";

  private static Concession pay(long first, long second) {
    return new Concession("Pay", "3 %", "5 %", List.of(Ratio.of(first), Ratio.of(second)));
  }

  @Test
  void a_concession_says_who_gains_how_much_and_what_it_takes_from_the_other() {
    TradeWords words = new TradeWords(List.of("the union", "the employer"));

    assertThat(words.concession(pay(12, -4)))
        .isEqualTo(
            "Pay moves from 3 % to 5 %: the union gains 12 points, the employer gives 4 points");
    assertThat(words.concession(pay(-1, 4)))
        .isEqualTo(
            "Pay moves from 3 % to 5 %: the employer gains 4 points, the union gives 1 point");
    assertThat(words.concession(pay(0, 4)))
        .endsWith("the employer gains 4 points, the union neither gains nor gives");
  }

  @Test
  void the_order_of_the_parties_changes_no_sentence() {
    TradeWords straight = new TradeWords(List.of(ONE, OTHER));
    TradeWords crossed = new TradeWords(List.of(OTHER, ONE));
    for (long a = -3; a <= 3; a++) {
      for (long b = -3; b <= 3; b++) {
        assertThat(crossed.concession(pay(b, a))).isEqualTo(straight.concession(pay(a, b)));
        Reference from = new Reference.StatusQuo(Terms.of(0));
        assertThat(
                crossed.total(
                    new Trade(from, List.of(pay(b, a)), List.of(Ratio.of(b), Ratio.of(a)))))
            .isEqualTo(
                straight.total(
                    new Trade(from, List.of(pay(a, b)), List.of(Ratio.of(a), Ratio.of(b)))));
      }
    }
  }

  @Test
  void the_same_act_by_the_other_party_has_the_same_words() {
    TradeWords words = new TradeWords(List.of(ONE, OTHER));
    for (long a = -3; a <= 3; a++) {
      for (long b = -3; b <= 3; b++) {
        if (a != b) {
          assertThat(swapped(words.concession(pay(a, b)))).isEqualTo(words.concession(pay(b, a)));
        }
      }
    }
  }

  @Test
  void a_small_change_is_not_rounded_to_none() {
    assertThat(TradeWords.shown(Ratio.of(new BigDecimal("0.0042")))).isEqualTo("0.004");
    assertThat(TradeWords.shown(Ratio.of(new BigDecimal("12.345")))).isEqualTo("12.3");
    assertThat(TradeWords.shown(Ratio.ZERO)).isEqualTo("0");
    assertThat(TradeWords.shown(Ratio.of(100))).isEqualTo("100");
  }

  private static String swapped(String text) {
    return text.replace(ONE, "\0").replace(OTHER, ONE).replace("\0", OTHER);
  }

  /** Two parties over three issues; {@code places} says who of them has which name. */
  private static AdditiveSpace space(List<String> names, List<Integer> order) {
    List<IssueDomain> issues =
        List.of(
            new IssueDomain.Options("Pay", List.of("2 %", "3 %", "4 %")),
            new IssueDomain.Options("Rest", List.of("10 h", "12 h")),
            new IssueDomain.Options("Sundays", List.of("0", "1", "2")));
    int[][][] values = {
      {{0, 30, 50}, {0, 20}, {30, 20, 0}},
      {{40, 25, 0}, {35, 0}, {0, 15, 25}}
    };
    List<Profile> profiles = new ArrayList<>();
    for (int p : order) {
      List<Valuation> tables = new ArrayList<>();
      for (int i = 0; i < issues.size(); i++) {
        Map<String, Ratio> table = new LinkedHashMap<>();
        for (int o = 0; o < values[p][i].length; o++) {
          table.put(issues.get(i).options().get(o), Ratio.of(values[p][i][o]));
        }
        tables.add(Valuation.Table.of(table));
      }
      profiles.add(
          new Profile(
              names.get(p),
              new Profile.Additive(List.of(Ratio.ONE, Ratio.ONE, Ratio.ONE), tables, Ratio.ZERO),
              Optional.of(new Profile.OfUtility(Ratio.of(20))),
              Optional.empty()));
    }
    return AdditiveSpace.of(new Scenario("depot", issues, profiles));
  }

  private static MediationAnswer answer(AdditiveSpace space) {
    return Mediator.answer(
        space,
        MediationQuestion.usual(1)
            .withAgreed(Terms.of(1, 0, 1))
            .withLast(Terms.of(2, 1, 0), Terms.of(1, 1, 1))
            .withEpsilon(2));
  }

  @Test
  void the_report_takes_no_side_names_swapped_swap_in_every_sentence() {
    String straight =
        new MediateReport(answer(space(List.of(ONE, OTHER), List.of(0, 1)))).page().toString();
    String crossed =
        new MediateReport(answer(space(List.of(OTHER, ONE), List.of(0, 1)))).page().toString();

    assertThat(straight).contains(ONE + " gains", OTHER + " gives");
    assertThat(crossed).isEqualTo(swapped(straight));
  }

  @Test
  void what_is_shown_to_one_party_names_nobody_else_and_no_value_of_the_other() {
    AdditiveSpace space = space(List.of(ONE, OTHER), List.of(0, 1));
    String page =
        new PartyTableReport(PartyTable.of(answer(space), 0), List.of("Pay", "Rest", "Sundays"))
            .json()
            .toString();

    assertThat(page).contains(ONE).doesNotContain(OTHER);
  }
}
