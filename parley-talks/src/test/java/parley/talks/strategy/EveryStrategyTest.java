package parley.talks.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.talks.index.SeededSpaces;
import parley.talks.session.AlternatingOffers;
import parley.talks.session.Pies;
import parley.talks.session.Scripted;
import parley.talks.session.SealedAcceptances;
import parley.talks.session.SessionResult;
import parley.talks.session.Setting;
import parley.talks.session.Sides;
import parley.talks.session.Strategy;
import parley.talks.session.Trace;
import parley.talks.session.Traces;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;

class EveryStrategyTest {

  /** A random scenario whose parties have a reserve and a discount each. */
  private static AdditiveSpace space(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] shape = new int[random.nextInt(1, 5)];
    Arrays.setAll(shape, i -> random.nextInt(1, 6));
    AdditiveSpace plain = SeededSpaces.random(seed, 2, 3, shape);
    return AdditiveSpace.of(
        new Scenario(
            "seed " + seed,
            IntStream.range(0, plain.issues()).mapToObj(plain::issue).toList(),
            IntStream.range(0, 2)
                .mapToObj(p ->
                    new Profile(
                        "p" + p,
                        plain.profile(p).preferences(),
                        Optional.of(new Profile.OfUtility(hundredths(random.nextInt(0, 110)))),
                        Optional.of(
                            hundredths(random.nextBoolean() ? 100 : random.nextInt(50, 100)))))
                .toList()));
  }

  private static Ratio hundredths(int number) {
    return Ratio.of(BigDecimal.valueOf(number, 2));
  }

  @Test
  void none_agrees_to_less_than_its_reserve_whatever_the_discount() {
    int deals = 0;
    List<Strategy> all = Strategies.all();
    for (long seed = 0; seed < 60; seed++) {
      AdditiveSpace space = space(seed);
      Sides sides = Sides.of(space);
      Trace trace = new Trace(sides);
      for (Strategy first : all) {
        for (Strategy second : all) {
          Setting setting = new Setting(12, seed, 0, true);
          for (SessionResult result :
              List.of(
                  AlternatingOffers.run(sides, List.of(first, second), setting, trace),
                  SealedAcceptances.run(sides, List.of(first, second), setting, trace))) {
            deals += result.isAgreement() ? 1 : 0;
            for (int p = 0; p < 2; p++) {
              Ratio reserve = space.reserve(p).orElseThrow();
              assertThat(result.utilities().get(p)).isGreaterThanOrEqualTo(reserve.toDouble());
              assertThat(
                      !result.isAgreement()
                          || space.utility(p, result.outcome()).compareTo(reserve) >= 0)
                  .isTrue();
            }
          }
        }
      }
    }
    assertThat(deals).isGreaterThan(1000);
  }

  @Test
  void the_same_seed_gives_the_same_session_to_the_last_act() {
    for (Strategy strategy : Strategies.all()) {
      Sides sides = Sides.of(SeededSpaces.opposed(5, 3, 0.4, 5, 5, 4));
      Trace once = new Trace(sides);
      Trace again = new Trace(sides);
      Setting setting = new Setting(60, 9, 4, true);
      AlternatingOffers.run(sides, List.of(strategy, new Micro()), setting, once);
      AlternatingOffers.run(sides, List.of(strategy, new Micro()), setting, again);
      assertThat(Traces.text(once)).isEqualTo(Traces.text(again)).isNotEmpty();
    }
  }

  @Test
  void another_seed_or_session_draws_differently() {
    Sides sides = Sides.of(Pies.of(100, "0", "0"));
    Trace trace = new Trace(sides);
    List<Strategy> pair = List.of(new Micro(), Scripted.of(false, 0, 1, 2, 3, 4, 5, 5));
    AlternatingOffers.run(sides, pair, Setting.of(60, 1), trace);
    String one = Traces.text(trace);
    AlternatingOffers.run(sides, pair, Setting.of(60, 2), trace);
    assertThat(Traces.text(trace)).isNotEqualTo(one);
    AlternatingOffers.run(sides, pair, Setting.of(60, 1).withSession(1), trace);
    assertThat(Traces.text(trace)).isNotEqualTo(one);
  }

  @Test
  void names_of_parties_change_nothing() {
    AdditiveSpace space = SeededSpaces.opposed(5, 3, 0.2, 5, 5, 4);
    Sides sides = Sides.of(space);
    Sides renamed =
        Sides.of(
            AdditiveSpace.of(
                new Scenario(
                    "renamed",
                    IntStream.range(0, 3).mapToObj(space::issue).toList(),
                    List.of(named("p1", space.profile(0)), named("p0", space.profile(1))))));
    for (Strategy first : Strategies.all()) {
      Trace trace = new Trace(sides);
      Trace swapped = new Trace(renamed);
      List<Strategy> pair = List.of(first, TimeDependent.linear());
      Setting setting = new Setting(40, 3, 0, true);
      AlternatingOffers.run(sides, pair, setting, trace);
      AlternatingOffers.run(renamed, pair, setting, swapped);
      assertThat(Traces.text(swapped)).isEqualTo(Traces.text(trace));
    }
  }

  private static Profile named(String name, Profile profile) {
    return new Profile(name, profile.preferences(), profile.reserve(), profile.discount());
  }

  @Test
  void a_hard_liner_offers_its_best_from_first_to_last_and_takes_nothing_less() {
    Sides sides = Sides.of(Pies.of(10, "0.2", "0"));
    Trace trace = new Trace(sides);
    SessionResult result =
        AlternatingOffers.run(
            sides, List.of(new HardLiner(), Scripted.of(false, 3, 6, 9)), Setting.of(30, 1), trace);
    assertThat(result.isAgreement()).isFalse();
    assertThat(Traces.asked(trace, 0)).hasSize(30).containsOnly(1.0);
    SessionResult given =
        AlternatingOffers.run(
            sides, List.of(new HardLiner(), Scripted.of(false, 3, 10)), Setting.of(30, 1), trace);
    assertThat(given.utilities()).containsExactly(1.0, 0.0);
  }

  @Test
  void every_strategy_is_found_by_its_name_and_others_are_refused_in_one_sentence() {
    for (Strategy strategy : Strategies.all()) {
      assertThat(Strategies.named(strategy.name())).isEqualTo(strategy);
    }
    assertThat(Strategies.named("time:0.5")).isEqualTo(new TimeDependent("time:0.5", 0.5));
    assertThatThrownBy(() -> Strategies.named("bouleware"))
        .hasMessage(
            "There is no strategy \"bouleware\"; there are boulware, linear, conceder, hard-liner,"
                + " absolute-tit-for-tat, relative-tit-for-tat, averaged-tit-for-tat,"
                + " nice-tit-for-tat, micro, reserve-inferring, and time:E.");
    assertThatThrownBy(() -> Strategies.named("time:fast"))
        .hasMessage(
            "The strategy \"time:fast\" has no number after its colon; expected one such as"
                + " time:0.5 or averaged-tit-for-tat:2.");
    assertThatThrownBy(() -> Strategies.named("time:0"))
        .hasMessage("A time-dependent strategy needs an e above 0, not 0.0.");
  }
}
