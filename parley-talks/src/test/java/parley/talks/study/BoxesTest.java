package parley.talks.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import parley.talks.frontier.Frontier;
import parley.talks.space.IssueDomain;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;

/** Boxes over whole numbers, against their definition and every outcome. */
class BoxesTest {

  private static final int ISSUES = 4;
  private static final int HIGH = 3;

  @Test
  void each_outcome_is_worth_what_its_boxes_pay_cut_off_at_one() {
    SplittableRandom random = new SplittableRandom(2014);
    int cut = 0;
    int apart = 0;
    for (int run = 0; run < 60; run++) {
      Scenario scenario = scenario(random);
      Ground ground = Ground.of(scenario);
      apart += ground.space().issues() > 1 ? 1 : 0;
      for (int[] outcome : outcomes(ground)) {
        long[] numbers = ground.options(outcome).stream().mapToLong(Long::parseLong).toArray();
        for (int p = 0; p < 2; p++) {
          Ratio worth = worth((Profile.Boxes) scenario.profiles().get(p).preferences(), numbers);
          assertThat(ground.space().utility(p, outcome)).isEqualTo(worth);
          cut += worth.equals(Ratio.ONE) ? 1 : 0;
        }
      }
    }
    assertThat(cut).isPositive();
    assertThat(apart).isBetween(1, 59);
  }

  @Test
  void the_frontier_of_boxes_is_that_of_every_outcome() {
    SplittableRandom random = new SplittableRandom(2015);
    for (int run = 0; run < 60; run++) {
      Ground ground = Ground.of(scenario(random));
      Frontier frontier = FrontierStudy.of(ground).frontier();
      List<List<Ratio>> all =
          outcomes(ground).stream()
              .map(o -> List.of(ground.space().utility(0, o), ground.space().utility(1, o)))
              .distinct()
              .toList();
      List<List<Ratio>> best =
          all.stream().filter(u -> all.stream().noneMatch(o -> dominates(o, u))).toList();
      assertThat(
              IntStream.range(0, frontier.size())
                  .mapToObj(i -> List.of(frontier.utility(i, 0), frontier.utility(i, 1))))
          .containsExactlyInAnyOrderElementsOf(best);
    }
  }

  @Test
  void too_many_combinations_are_refused_with_their_number() {
    List<IssueDomain> issues =
        IntStream.range(0, 10)
            .<IssueDomain>mapToObj(i -> new IssueDomain.Integers("issue" + i, 0, 9))
            .toList();
    Map<Integer, Profile.Side> sides = new HashMap<>();
    for (int i = 0; i < 10; i++) {
      sides.put(i, new Profile.Side(1, 2));
    }
    Profile.Boxes boxes =
        new Profile.Boxes(List.of(new Profile.Box(Ratio.ONE, true, sides)), Ratio.ONE);
    Scenario scenario = new Scenario("Ten", issues, List.of(profile("a", boxes)));

    assertThatThrownBy(() -> Ground.of(scenario))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Ten: 10 issues hang together in 10000000000 combinations; at most 1000000 are"
                + " searched one by one.");

    FrontierStudy study = FrontierStudy.of(Ground.searching(scenario, 1_000));
    assertThat(study.isExact()).isTrue();
    assertThat(study.outcomes()).isEmpty();
    assertThat(study.ground().outcomes()).isEqualTo(BigInteger.TEN.pow(10));
    assertThat(study.frontier().size()).isEqualTo(1);
    assertThat(study.frontier().utility(0, 0)).isEqualTo(Ratio.ONE);
    assertThat(study.ground().options(study.frontier().outcome(0)))
        .hasSize(10)
        .allMatch(o -> o.equals("1") || o.equals("2"));
  }

  private static boolean dominates(List<Ratio> x, List<Ratio> y) {
    return !x.equals(y) && x.get(0).compareTo(y.get(0)) >= 0 && x.get(1).compareTo(y.get(1)) >= 0;
  }

  /** The definition of GENIUS, outcome by outcome. */
  private static Ratio worth(Profile.Boxes boxes, long[] numbers) {
    Ratio sum = Ratio.ZERO;
    for (Profile.Box box : boxes.boxes()) {
      boolean in = true;
      for (Map.Entry<Integer, Profile.Side> side : box.sides().entrySet()) {
        long number = numbers[side.getKey()];
        in = in && side.getValue().from() <= number && number <= side.getValue().to();
      }
      if (in == box.inside()) {
        sum = sum.plus(box.pays());
      }
    }
    return sum.dividedBy(boxes.maximum()).min(Ratio.ONE);
  }

  private static List<int[]> outcomes(Ground ground) {
    List<int[]> outcomes = new ArrayList<>(List.of(new int[0]));
    for (int i = 0; i < ground.space().issues(); i++) {
      List<int[]> longer = new ArrayList<>();
      for (int[] outcome : outcomes) {
        for (int o = 0; o < ground.space().options(i); o++) {
          int[] next = Arrays.copyOf(outcome, i + 1);
          next[i] = o;
          longer.add(next);
        }
      }
      outcomes = longer;
    }
    return outcomes;
  }

  private static Scenario scenario(SplittableRandom random) {
    List<IssueDomain> issues =
        LongStream.range(0, ISSUES)
            .<IssueDomain>mapToObj(i -> new IssueDomain.Integers("issue" + i, -i, HIGH - i))
            .toList();
    return new Scenario(
        "Boxes", issues, List.of(profile("a", boxes(random)), profile("b", boxes(random))));
  }

  private static Profile profile(String name, Profile.Boxes boxes) {
    return new Profile(name, boxes, Optional.empty(), Optional.empty());
  }

  private static Profile.Boxes boxes(SplittableRandom random) {
    List<Profile.Box> boxes = new ArrayList<>();
    long all = 1;
    for (int b = random.nextInt(1, 4); b > 0; b--) {
      Map<Integer, Profile.Side> sides = new HashMap<>();
      for (int s = random.nextInt(0, 3); s > 0; s--) {
        int issue = random.nextInt(ISSUES);
        int from = random.nextInt(0, HIGH + 1) - issue;
        sides.put(issue, new Profile.Side(from, random.nextInt(from, HIGH + 1)));
      }
      int pays = random.nextInt(1, 20);
      all += pays;
      boxes.add(new Profile.Box(Ratio.of(pays), sides.isEmpty() || random.nextBoolean(), sides));
    }
    return new Profile.Boxes(boxes, Ratio.of(random.nextBoolean() ? all : 1 + all / 2));
  }
}
