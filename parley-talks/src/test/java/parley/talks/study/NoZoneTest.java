package parley.talks.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.talks.space.IssueDomain;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;
import parley.talks.space.Valuation;

/** The distance and the cheapest move without an agreement zone, against every outcome. */
class NoZoneTest {

  private static final int OPTIONS = 3;

  @Test
  void the_distance_is_the_least_sum_of_shortfalls_over_all_outcomes() {
    int without = 0;
    for (long seed = 0; seed < 400; seed++) {
      Ground ground = ground(seed);
      FrontierStudy study = FrontierStudy.of(ground);
      List<Ratio> distances =
          outcomes(ground).stream().map(o -> sum(shortfalls(ground, o))).toList();
      Ratio least = distances.stream().min(Comparator.naturalOrder()).orElseThrow();

      assertThat(study.solutions().hasZone()).isEqualTo(least.signum() == 0);
      assertThat(study.solved().isEmpty()).isEqualTo(least.signum() > 0);
      assertThat(study.noZone().map(NoZone::distance))
          .isEqualTo(Optional.of(least).filter(d -> d.signum() > 0));
      if (study.noZone().isPresent()) {
        without++;
        NoZone none = study.noZone().get();
        assertThat(none.shortfalls())
            .isEqualTo(shortfalls(ground, study.frontier().outcome(none.nearest())));
        assertThat(sum(none.shortfalls())).isEqualTo(least);
      }
    }
    assertThat(without).isBetween(100, 350);
  }

  @Test
  void no_move_from_a_nearest_outcome_of_the_frontier_is_cheaper() {
    for (long seed = 0; seed < 400; seed++) {
      Ground ground = ground(seed);
      Optional<NoZone> none = FrontierStudy.of(ground).noZone();
      if (none.isEmpty()) {
        continue;
      }
      List<int[]> all = outcomes(ground);
      Optional<Ratio> cheapest = Optional.empty();
      for (int[] from : all) {
        boolean nearest = sum(shortfalls(ground, from)).equals(none.get().distance());
        if (nearest && all.stream().noneMatch(o -> dominates(ground, o, from))) {
          for (int[] to : all) {
            cheapest = least(cheapest, price(ground, from, to));
          }
        }
      }
      assertThat(none.get().cheapest().map(m -> m.cost().dividedBy(m.gain()))).isEqualTo(cheapest);
    }
  }

  private static Optional<Ratio> least(Optional<Ratio> x, Optional<Ratio> y) {
    return x.isEmpty() ? y : y.map(p -> p.min(x.get())).or(() -> x);
  }

  /** What the others lose for each point that a party which is short gains, the least of all. */
  private static Optional<Ratio> price(Ground ground, int[] from, int[] to) {
    long changed = IntStream.range(0, from.length).filter(i -> from[i] != to[i]).count();
    List<Ratio> change =
        IntStream.range(0, ground.space().parties())
            .mapToObj(p -> ground.space().utility(p, to).minus(ground.space().utility(p, from)))
            .toList();
    List<Ratio> short0 = shortfalls(ground, from);
    return IntStream.range(0, change.size())
        .filter(p -> changed == 1 && short0.get(p).signum() > 0 && change.get(p).signum() > 0)
        .mapToObj(p -> change.get(p).minus(sum(change)).dividedBy(change.get(p)))
        .min(Comparator.naturalOrder());
  }

  private static boolean dominates(Ground ground, int[] x, int[] y) {
    boolean better = false;
    for (int p = 0; p < ground.space().parties(); p++) {
      int order = ground.space().utility(p, x).compareTo(ground.space().utility(p, y));
      if (order < 0) {
        return false;
      }
      better |= order > 0;
    }
    return better;
  }

  private static Ratio sum(List<Ratio> numbers) {
    return numbers.stream().reduce(Ratio.ZERO, Ratio::plus);
  }

  private static List<Ratio> shortfalls(Ground ground, int[] outcome) {
    return IntStream.range(0, ground.space().parties())
        .mapToObj(
            p -> ground.reserves().get(p).minus(ground.space().utility(p, outcome)).max(Ratio.ZERO))
        .toList();
  }

  private static List<int[]> outcomes(Ground ground) {
    int issues = ground.space().issues();
    return IntStream.range(0, (int) Math.pow(OPTIONS, issues))
        .mapToObj(n ->
            IntStream.range(0, issues).map(i -> n / (int) Math.pow(OPTIONS, i) % OPTIONS).toArray())
        .toList();
  }

  private static Ground ground(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int issues = random.nextInt(1, 4);
    List<IssueDomain> domains = new ArrayList<>();
    for (int i = 0; i < issues; i++) {
      domains.add(new IssueDomain.Options("issue" + i, List.of("a", "b", "c")));
    }
    List<Profile> profiles = new ArrayList<>();
    for (int p = random.nextInt(2, 4); p > 0; p--) {
      profiles.add(profile("party" + p, issues, random));
    }
    return Ground.of(new Scenario("Random", domains, profiles));
  }

  private static Profile profile(String name, int issues, SplittableRandom random) {
    List<Ratio> weights = new ArrayList<>();
    List<Valuation> valuations = new ArrayList<>();
    for (int i = 0; i < issues; i++) {
      weights.add(Ratio.of(random.nextInt(1, 6)).dividedBy(Ratio.of(5L * issues)));
      Map<String, Ratio> values = new LinkedHashMap<>();
      for (String option : List.of("a", "b", "c")) {
        values.put(option, Ratio.of(random.nextInt(0, 8)).dividedBy(Ratio.of(7)));
      }
      valuations.add(Valuation.Table.of(values));
    }
    Ratio reserve = Ratio.of(random.nextInt(1, 11)).dividedBy(Ratio.of(20));
    return new Profile(
        name,
        new Profile.Additive(weights, valuations, Ratio.ZERO),
        Optional.of(new Profile.OfUtility(reserve)),
        Optional.empty());
  }
}
