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
import parley.talks.frontier.NoZone;
import parley.talks.space.IssueDomain;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;
import parley.talks.space.Valuation;

/** The distance without an agreement zone, against every outcome. */
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
        for (NoZone.Nearest nearest : none.nearest()) {
          assertThat(nearest.lacks())
              .isEqualTo(shortfalls(ground, study.frontier().outcome(nearest.point())));
          assertThat(sum(nearest.lacks())).isEqualTo(least);
        }
      }
    }
    assertThat(without).isBetween(100, 350);
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
