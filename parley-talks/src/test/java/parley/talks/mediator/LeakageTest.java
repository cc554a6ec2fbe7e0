package parley.talks.mediator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.talks.frontier.Formula;
import parley.talks.frontier.Frontier;
import parley.talks.frontier.Solutions;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;

class LeakageTest {

  private static final int STEPS = 6;
  private static final int RESERVES = 4;
  private static final Grid GRID = new Grid(STEPS, RESERVES, 100_000, 1);

  /** Own values over three issues of three options; the other wants the opposite, in thirds. */
  private static final long[][] OWN = {{0, 20, 50}, {0, 25, 30}, {0, 10, 20}};

  private static final long[][] SHAPES = {{2, 1, 0}, {2, 1, 0}, {2, 0, 1}};

  /** The other party with whole weights that add up to six, and a reserve in quarters. */
  record Other(int a, int b, int c, int reserve) {

    long[][] values() {
      long[] weights = {a, b, c};
      long[][] values = new long[3][3];
      for (int i = 0; i < 3; i++) {
        for (int o = 0; o < 3; o++) {
          values[i][o] = weights[i] * SHAPES[i][o];
        }
      }
      return values;
    }

    AdditiveSpace space() {
      return AdditiveSpace.of(
          new Scenario(
              "tiny",
              Spaces.scenario(new long[][][] {OWN, values()}, 0, 0).issues(),
              List.of(
                  Spaces.profile("own", OWN, Ratio.of(30)),
                  // The best package is worth 2 x 6.
                  Spaces.profile("other", values(), Ratio.of(12L * reserve / RESERVES)))));
    }
  }

  /** Every party that the grid supposes, written out. */
  private static List<Other> others() {
    List<Other> others = new ArrayList<>();
    for (int a = 0; a <= STEPS; a++) {
      for (int b = 0; a + b <= STEPS; b++) {
        for (int r = 0; r < RESERVES; r++) {
          others.add(new Other(a, b, STEPS - a - b, r));
        }
      }
    }
    return others;
  }

  private static List<Terms> shown(AdditiveSpace space) {
    AdditiveSpace points = OwnScales.of(space);
    Frontier frontier = Frontier.of(points);
    return SuggestionRule.USUAL.suggest(frontier, SuggestionRule.solve(frontier)).stream()
        .map(Suggestion::terms)
        .toList();
  }

  @Test
  void what_a_list_reveals_is_what_writing_out_every_other_party_says() {
    List<Other> others = others();
    Map<Other, List<Terms>> lists = new HashMap<>();
    others.forEach(o -> lists.put(o, shown(o.space())));
    double entropy = 0;
    for (Other truth : others) {
      long same = others.stream().filter(o -> lists.get(o).equals(lists.get(truth))).count();
      entropy += Math.log((double) others.size() / same) / Math.log(2) / others.size();
    }
    int telling = 0;
    for (Other truth : others) {
      if (truth.a == 0 || truth.b == 0 || truth.c == 0) {
        // The reader would know that an issue is nothing to the other.
        continue;
      }
      List<Terms> list = lists.get(truth);
      AdditiveSpace points = OwnScales.of(truth.space());
      Leakage leakage = Leakage.of(Knowledge.of(points, 0), SuggestionRule.USUAL, list, GRID);
      List<Other> consistent = others.stream().filter(o -> lists.get(o).equals(list)).toList();

      assertThat(leakage.all()).isTrue();
      assertThat(leakage.hypotheses()).isEqualTo(others.size());
      assertThat(leakage.list().consistent()).isEqualTo(consistent.size());
      assertThat(leakage.list().bits())
          .isCloseTo(
              Math.log((double) others.size() / consistent.size()) / Math.log(2), within(1e-12));
      assertThat(leakage.expectedBits()).isCloseTo(entropy, within(1e-9));
      assertThat(leakage.list().bits()).isLessThanOrEqualTo(leakage.mostBits() + 1e-12);
      for (int s = 0; s < list.size(); s++) {
        Terms terms = list.get(s);
        assertThat(leakage.each().get(s).consistent())
            .isEqualTo((int) others.stream().filter(o -> lists.get(o).contains(terms)).count());
        assertThat(leakage.each().get(s).bits()).isLessThanOrEqualTo(leakage.list().bits());
      }
      // The truth is within what is left open.
      assertThat(Ratio.of(truth.a).dividedBy(Ratio.of(STEPS)))
          .isBetween(leakage.weights().get(0).least(), leakage.weights().get(0).most());
      assertThat(Ratio.of(100L * truth.reserve).dividedBy(Ratio.of(RESERVES)))
          .isBetween(leakage.reserve().least(), leakage.reserve().most());
      telling += leakage.list().bits() > 1 ? 1 : 0;
    }
    assertThat(telling).isPositive();
  }

  @Test
  void a_draw_of_hypotheses_comes_near_to_all_of_them() {
    AdditiveSpace points = OwnScales.of(new Other(3, 2, 1, 1).space());
    Knowledge knowledge = Knowledge.of(points, 0);
    List<Terms> list = shown(points);
    Leakage all = Leakage.of(knowledge, SuggestionRule.USUAL, list, new Grid(12, 5, 100_000, 1));
    Leakage drawn = Leakage.of(knowledge, SuggestionRule.USUAL, list, new Grid(12, 5, 400, 1));

    assertThat(all.all()).isTrue();
    assertThat(drawn.all()).isFalse();
    assertThat(drawn.hypotheses()).isEqualTo(400);
    double share = (double) all.list().consistent() / all.hypotheses();
    double error = Math.sqrt(share * (1 - share) / 400);
    assertThat((double) drawn.list().consistent() / 400).isCloseTo(share, within(4 * error));
  }

  @Test
  void that_nothing_is_suggested_tells_something_too() {
    Other far =
        others().stream()
            .filter(o -> o.a > 0 && o.b > 0 && o.c > 0)
            .filter(o -> shown(o.space()).isEmpty())
            .findFirst()
            .orElseThrow();
    Leakage leakage =
        Mediator.answer(far.space(), MediationQuestion.usual(1).with(GRID)).leakages().get(0);

    assertThat(leakage.each()).isEmpty();
    assertThat(leakage.list().consistent())
        .isEqualTo((int) others().stream().filter(o -> shown(o.space()).isEmpty()).count());
    assertThat(leakage.list().bits()).isPositive();
  }

  @Test
  void what_a_party_is_told_does_not_hang_on_the_values_of_the_other_beyond_the_list() {
    // Others who lead to one list: the reader sees the same table, whoever of them it is.
    Map<List<Terms>, PartyTable> tables = new HashMap<>();
    int same = 0;
    for (Other other : others()) {
      if (other.a == 0 || other.b == 0 || other.c == 0) {
        continue;
      }
      MediationAnswer answer =
          Mediator.answer(
              other.space(),
              MediationQuestion.usual(1).with(GRID).with(SingleTextRule.USUAL.withQuestions(0)));
      PartyTable table = PartyTable.of(answer, 0);
      PartyTable known =
          tables.putIfAbsent(answer.suggestions().stream().map(Suggestion::terms).toList(), table);
      if (known != null) {
        assertThat(table).isEqualTo(known);
        same++;
      }
    }
    assertThat(same).isGreaterThan(10);
  }

  @Test
  void nothing_given_to_a_party_has_a_field_for_a_value_of_the_other() {
    Set<Class<?>> reached = new HashSet<>();
    reach(PartyTable.class, reached);

    assertThat(reached)
        .doesNotContain(
            AdditiveSpace.class,
            Scenario.class,
            Profile.class,
            Suggestion.class,
            Trade.class,
            Concession.class,
            TextRun.class,
            TextRun.Answers.class,
            MediationAnswer.class,
            Improvement.class,
            Knowledge.class,
            Leakage.class,
            Frontier.class);
    // No list of utilities either: one number for one party.
    for (Class<?> type : reached) {
      if (type.isRecord() && type != Ratio.class) {
        for (RecordComponent component : type.getRecordComponents()) {
          assertThat(component.getGenericType().getTypeName())
              .isNotEqualTo("java.util.List<" + Ratio.class.getName() + ">");
        }
      }
    }
    assertThat(reached)
        .contains(PartyTable.Shown.class, PartyTable.Move.class, Closing.Midpoint.class);
  }

  private static void reach(Type type, Set<Class<?>> reached) {
    if (type instanceof ParameterizedType generic) {
      reach(generic.getRawType(), reached);
      for (Type argument : generic.getActualTypeArguments()) {
        reach(argument, reached);
      }
    } else if (type instanceof Class<?> plain && reached.add(plain)) {
      if (plain.isSealed()) {
        for (Class<?> sub : plain.getPermittedSubclasses()) {
          reach(sub, reached);
        }
      }
      if (plain.isRecord()) {
        for (RecordComponent component : plain.getRecordComponents()) {
          reach(component.getGenericType(), reached);
        }
      }
    }
  }

  @Test
  void the_state_of_a_single_text_holds_options_and_answers_only() {
    // Every field of the state; the belief is made of a seed and joint answers alone.
    assertThat(SingleText.class.getDeclaredFields())
        .filteredOn(f -> !Modifier.isStatic(f.getModifiers()))
        .extracting(Field::getType)
        .doesNotContain(AdditiveSpace.class, Profile.class, Voter.class);
    assertThat(SingleText.class.getDeclaredMethods())
        .filteredOn(m -> Modifier.isPublic(m.getModifiers()))
        .flatExtracting(m -> List.of(m.getParameterTypes()))
        .doesNotContain(AdditiveSpace.class, Profile.class, Voter.class);
  }

  /** What the first party sees of a single text: what it was asked, its answers, the joint ones. */
  private record Transcript(List<SingleText.Asked> asked, List<Boolean> own) {}

  private static Transcript transcript(AdditiveSpace points, int questions) {
    TextRun run = SingleTextTest.run(points, SingleTextRule.USUAL.withQuestions(questions), 4);
    return new Transcript(run.last().asked(), run.answers().stream().map(a -> a.of(0)).toList());
  }

  @Test
  void a_joint_answer_reveals_at_most_a_bit_and_nothing_to_a_party_that_said_no() {
    List<Other> others = others();
    List<AdditiveSpace> spaces = others.stream().map(o -> OwnScales.of(o.space())).toList();
    Map<Transcript, Integer> before = Map.of(new Transcript(List.of(), List.of()), others.size());
    int refusals = 0;
    int consents = 0;
    for (int q = 1; q <= 12; q++) {
      Map<Transcript, Integer> after = new HashMap<>();
      for (AdditiveSpace space : spaces) {
        after.merge(transcript(space, q), 1, Integer::sum);
      }
      for (Map.Entry<Transcript, Integer> seen : before.entrySet()) {
        List<Map.Entry<Transcript, Integer>> next =
            after.entrySet().stream().filter(e -> startsWith(e.getKey(), seen.getKey())).toList();
        assertThat(next.stream().mapToInt(Map.Entry::getValue).sum()).isEqualTo(seen.getValue());
        boolean asked = next.getFirst().getKey().own().size() == q;
        if (!asked) {
          continue;
        }
        boolean own = next.getFirst().getKey().own().getLast();
        assertThat(next).allMatch(e -> e.getKey().own().getLast() == own);
        double entropy =
            next.stream()
                .mapToDouble(e -> (double) e.getValue() / seen.getValue())
                .map(p -> -p * Math.log(p) / Math.log(2))
                .sum();
        if (own) {
          double yes =
              next.stream()
                      .filter(e -> e.getKey().asked().getLast().both())
                      .mapToInt(Map.Entry::getValue)
                      .sum()
                  / (double) seen.getValue();
          assertThat(next.size()).isLessThanOrEqualTo(2);
          assertThat(entropy).isCloseTo(coin(yes), within(1e-9));
          assertThat(entropy).isLessThanOrEqualTo(1 + 1e-12);
          consents++;
        } else {
          // One continuation: everybody whom the party held possible is still possible.
          assertThat(next).hasSize(1);
          assertThat(next.getFirst().getKey().asked().getLast().both()).isFalse();
          refusals++;
        }
      }
      before = after;
    }
    assertThat(refusals).isPositive();
    assertThat(consents).isPositive();
  }

  @Test
  void what_the_answers_about_a_text_reveal_is_what_running_it_with_every_other_party_says() {
    List<Other> others = others();
    Map<Other, Transcript> seen = new HashMap<>();
    others.forEach(o -> seen.put(o, transcript(OwnScales.of(o.space()), 12)));
    int telling = 0;
    for (Other truth : others) {
      if (truth.a == 0 || truth.b == 0 || truth.c == 0) {
        continue;
      }
      Leakage.Revealed revealed =
          Leakage.ofAnswers(
              Knowledge.of(OwnScales.of(truth.space()), 0), seen.get(truth).asked(), GRID);
      long same = others.stream().filter(o -> seen.get(o).equals(seen.get(truth))).count();

      assertThat(revealed.consistent()).isEqualTo((int) same);
      telling += revealed.bits() > 0 ? 1 : 0;
    }
    assertThat(telling).isPositive();
  }

  /** The entropy of a coin, in bits. */
  private static double coin(double chance) {
    return chance == 0 || chance == 1
        ? 0
        : -(chance * Math.log(chance) + (1 - chance) * Math.log(1 - chance)) / Math.log(2);
  }

  private static boolean startsWith(Transcript longer, Transcript shorter) {
    int n = shorter.own().size();
    return longer.own().size() >= n
        && longer.asked().subList(0, n).equals(shorter.asked())
        && longer.own().subList(0, n).equals(shorter.own());
  }

  @Test
  void no_change_of_a_party_moves_the_chance_of_a_drawn_package_by_more_than_epsilon_says() {
    double widest = 0;
    for (double epsilon : new double[] {0, 0.5, 2, 8}) {
      List<PrivateDraw> draws =
          others().stream().map(o -> PrivateDraw.of(OwnScales.of(o.space()), epsilon)).toList();
      for (Terms terms : Spaces.all(new Other(2, 2, 2, 0).space())) {
        double least = draws.stream().mapToDouble(d -> d.chance(terms)).min().orElseThrow();
        double most = draws.stream().mapToDouble(d -> d.chance(terms)).max().orElseThrow();
        assertThat(Math.log(most / least)).isLessThanOrEqualTo(epsilon + 1e-9);
        widest = Math.max(widest, epsilon == 0 ? 0 : Math.log(most / least) / epsilon);
      }
    }
    // The bound is no slack one: some change of weights comes near to it.
    assertThat(widest).isGreaterThan(0.5);
  }

  @Test
  void the_posterior_odds_of_any_two_parties_move_by_no_more_than_the_stated_bits() {
    PrivateDraw one = PrivateDraw.of(OwnScales.of(new Other(5, 1, 0, 0).space()), 3);
    PrivateDraw other = PrivateDraw.of(OwnScales.of(new Other(0, 1, 5, 3).space()), 3);
    for (Terms terms : Spaces.all(new Other(2, 2, 2, 0).space())) {
      assertThat(Math.abs(Math.log(one.chance(terms) / other.chance(terms)) / Math.log(2)))
          .isLessThanOrEqualTo(one.mostBits() + 1e-9);
    }
  }

  @Test
  void chances_add_up_to_one_favour_the_zone_and_are_kept_by_the_lots() {
    for (long seed = 0; seed < 60; seed++) {
      AdditiveSpace points = OwnScales.of(Spaces.small(seed));
      List<Terms> all = Spaces.all(points);
      PrivateDraw draw = PrivateDraw.of(points, 4);

      assertThat(all.stream().mapToDouble(draw::chance).sum()).isCloseTo(1, within(1e-9));
      List<Ratio> reserves = OwnScales.reserves(points);
      double zone =
          all.stream()
              .filter(t -> Spaces.isAtLeast(Spaces.worth(points, t), reserves))
              .mapToDouble(draw::chance)
              .sum();
      assertThat(draw.chanceInZone()).isCloseTo(zone, within(1e-9));
      double even = PrivateDraw.of(points, 0).chanceInZone();
      assertThat(draw.chanceInZone()).isGreaterThanOrEqualTo(even - 1e-9);
    }
    AdditiveSpace points = OwnScales.of(new Other(3, 2, 1, 1).space());
    PrivateDraw draw = PrivateDraw.of(points, 4);
    SplittableRandom random = new SplittableRandom(1);
    Map<Terms, Integer> counts = new HashMap<>();
    IntStream.range(0, 20_000).forEach(i -> counts.merge(draw.draw(random), 1, Integer::sum));
    for (Terms terms : Spaces.all(points)) {
      double chance = draw.chance(terms);
      assertThat(counts.getOrDefault(terms, 0) / 20_000.0)
          .isCloseTo(chance, within(4.5 * Math.sqrt(chance * (1 - chance) / 20_000)));
    }
  }

  @Test
  void the_best_package_of_the_zone_is_the_likeliest() {
    for (long seed = 0; seed < 100; seed++) {
      AdditiveSpace points = OwnScales.of(Spaces.small(seed));
      Frontier frontier = Frontier.of(points);
      Solutions solutions = SuggestionRule.solve(frontier);
      if (!solutions.hasZone()) {
        continue;
      }
      PrivateDraw draw = PrivateDraw.of(points, 4);
      Terms likeliest =
          Spaces.all(points).stream().max(Comparator.comparingDouble(draw::chance)).orElseThrow();
      List<Ratio> reserves = OwnScales.reserves(points);
      List<Ratio> worth = Spaces.worth(points, likeliest);
      double product =
          worth.get(0).minus(reserves.get(0)).times(worth.get(1).minus(reserves.get(1))).toDouble();
      int nash = solutions.of(Formula.NASH_PRODUCT).getFirst();
      double best =
          frontier
              .utility(nash, 0)
              .minus(reserves.get(0))
              .times(frontier.utility(nash, 1).minus(reserves.get(1)))
              .toDouble();
      assertThat(product).as("seed %d", seed).isCloseTo(best, within(1e-9 * (1 + best)));
    }
  }
}
