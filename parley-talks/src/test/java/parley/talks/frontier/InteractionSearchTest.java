package parley.talks.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.IssueDomain;
import parley.talks.space.Joined;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;
import parley.talks.space.Valuation;

class InteractionSearchTest {

  private static Scenario draw(long seed, int parties, boolean boxes) {
    SplittableRandom random = new SplittableRandom(seed);
    List<IssueDomain> issues = new ArrayList<>();
    for (int i = 0; i < random.nextInt(2, 5); i++) {
      IssueDomain.Integers numbers = new IssueDomain.Integers("i" + i, 0, random.nextInt(0, 4));
      issues.add(boxes ? numbers : new IssueDomain.Options(numbers.name(), numbers.options()));
    }
    List<Profile> profiles = new ArrayList<>();
    for (int p = 0; p < parties; p++) {
      profiles.add(
          new Profile(
              "p" + p,
              boxes ? boxes(random, issues) : interacting(random, issues),
              Optional.empty(),
              Optional.empty()));
    }
    return new Scenario("space" + seed, issues, profiles);
  }

  private static Profile.Preferences interacting(
      SplittableRandom random, List<IssueDomain> issues) {
    List<Ratio> weights = new ArrayList<>();
    List<Valuation> valuations = new ArrayList<>();
    for (IssueDomain issue : issues) {
      Map<String, Ratio> values = new LinkedHashMap<>();
      issue.options().forEach(o -> values.put(o, Ratio.of(random.nextInt(-3, 10))));
      valuations.add(Valuation.Table.of(values));
      weights.add(Ratio.of(random.nextInt(0, 4)).dividedBy(Ratio.of(7)));
    }
    List<Profile.Interaction> interactions = new ArrayList<>();
    for (int n = 0; n < random.nextInt(0, 6); n++) {
      int first = random.nextInt(issues.size());
      int second = (first + 1) % issues.size();
      interactions.add(
          new Profile.Interaction(
              Map.of(
                  issues.get(first).name(), any(random, issues.get(first)),
                  issues.get(second).name(), any(random, issues.get(second))),
              Ratio.of(random.nextInt(-6, 9))));
    }
    return new Profile.Interacting(
        new Profile.Additive(weights, valuations, Ratio.of(random.nextInt(-2, 3))), interactions);
  }

  private static String any(SplittableRandom random, IssueDomain issue) {
    return issue.options().get(random.nextInt(issue.options().size()));
  }

  private static Profile.Preferences boxes(SplittableRandom random, List<IssueDomain> issues) {
    List<Profile.Box> all = new ArrayList<>();
    for (int n = 0; n < random.nextInt(1, 9); n++) {
      Map<Integer, Profile.Side> sides = new HashMap<>();
      for (int i = 0; i < issues.size(); i++) {
        if (random.nextInt(2) == 0) {
          int from = random.nextInt(4);
          sides.put(i, new Profile.Side(from, from + random.nextInt(3)));
        }
      }
      all.add(new Profile.Box(Ratio.of(random.nextInt(-2, 9)), random.nextInt(3) > 0, sides));
    }
    // Below the greatest sum at times, so that the cut at one bites.
    return new Profile.Boxes(all, Ratio.of(random.nextInt(5, 30)));
  }

  /** The utility of an outcome, from the text of what preferences are. */
  private static Ratio utility(Scenario scenario, Profile profile, int[] outcome) {
    return switch (profile.preferences()) {
      case Profile.Additive additive -> additive(scenario, additive, outcome);
      case Profile.Interacting interacting -> {
        Ratio sum = additive(scenario, interacting.additive(), outcome);
        for (Profile.Interaction interaction : interacting.interactions()) {
          boolean all =
              IntStream.range(0, outcome.length)
                  .allMatch(i -> {
                    IssueDomain issue = scenario.issues().get(i);
                    String wanted = interaction.options().get(issue.name());
                    return wanted == null || wanted.equals(issue.options().get(outcome[i]));
                  });
          sum = all ? sum.plus(interaction.adds()) : sum;
        }
        yield sum;
      }
      case Profile.Boxes boxes -> {
        Ratio sum = Ratio.ZERO;
        for (Profile.Box box : boxes.boxes()) {
          boolean in =
              box.sides().entrySet().stream()
                  .allMatch(s ->
                      s.getValue().from() <= outcome[s.getKey()]
                          && outcome[s.getKey()] <= s.getValue().to());
          sum = in == box.inside() ? sum.plus(box.pays()) : sum;
        }
        yield sum.dividedBy(boxes.maximum()).min(Ratio.ONE);
      }
    };
  }

  private static Ratio additive(Scenario scenario, Profile.Additive additive, int[] outcome) {
    Ratio sum = additive.constant();
    for (int i = 0; i < outcome.length; i++) {
      String option = scenario.issues().get(i).options().get(outcome[i]);
      sum =
          sum.plus(
              additive
                  .weights()
                  .get(i)
                  .times(additive.valuations().get(i).find(option).orElseThrow()));
    }
    return sum;
  }

  private static List<Ratio> worth(Scenario scenario, int[] outcome) {
    return scenario.profiles().stream().map(p -> utility(scenario, p, outcome)).toList();
  }

  private static List<List<Ratio>> everyWorth(Scenario scenario) {
    List<List<Ratio>> all = new ArrayList<>();
    int[] sizes = scenario.issues().stream().mapToInt(i -> i.options().size()).toArray();
    int many = Arrays.stream(sizes).reduce(1, (x, y) -> x * y);
    for (int n = 0; n < many; n++) {
      int[] outcome = new int[sizes.length];
      int rest = n;
      for (int i = 0; i < sizes.length; i++) {
        outcome[i] = rest % sizes[i];
        rest /= sizes[i];
      }
      all.add(worth(scenario, outcome));
    }
    return all;
  }

  @ParameterizedTest(name = "{0} parties, boxes: {1}")
  @CsvSource({"2, false", "2, true", "3, false", "3, true"})
  void the_whole_frontier_is_that_of_the_written_out_space(int parties, boolean boxes) {
    for (long seed = 0; seed < 800; seed++) {
      Scenario scenario = draw(seed, parties, boxes);
      List<List<Ratio>> all = everyWorth(scenario).stream().distinct().toList();

      BoundedFrontier found = InteractionSearch.of(scenario, 1_000_000);

      assertThat(found.isExact()).isTrue();
      assertThat(found.points().stream().map(BoundedFrontier.Found::utilities))
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(
              all.stream()
                  .filter(w ->
                      all.stream().noneMatch(x -> !x.equals(w) && EveryOutcome.isAtLeast(x, w)))
                  .toList());
      assertAttained(scenario, found);
    }
  }

  private static void assertAttained(Scenario scenario, BoundedFrontier found) {
    for (BoundedFrontier.Found point : found.points()) {
      int[] outcome = point.outcome().stream().mapToInt(Integer::intValue).toArray();
      assertThat(point.utilities()).isEqualTo(worth(scenario, outcome));
    }
  }

  @ParameterizedTest(name = "{0} parties, boxes: {1}, {2} steps")
  @CsvSource({"2, false, 1", "2, false, 30", "2, true, 4", "3, true, 8", "3, false, 60"})
  void a_search_cut_short_keeps_the_promise_of_its_bounds(int parties, boolean boxes, long steps) {
    int cut = 0;
    for (long seed = 0; seed < 600; seed++) {
      Scenario scenario = draw(seed, parties, boxes);

      BoundedFrontier found = InteractionSearch.of(scenario, steps);

      assertAttained(scenario, found);
      for (List<Ratio> worth : everyWorth(scenario)) {
        assertThat(found.points())
            .as("what stands for %s of seed %d", worth, seed)
            .anyMatch(point ->
                IntStream.range(0, parties)
                    .allMatch(p ->
                        point.utilities().get(p).plus(found.bounds().get(p)).compareTo(worth.get(p))
                            >= 0));
      }
      cut += found.isExact() ? 0 : 1;
    }
    assertThat(cut).isGreaterThan(50);
  }

  @Test
  void what_can_be_joined_has_the_frontier_of_the_joined_space() {
    for (long seed = 0; seed < 500; seed++) {
      Scenario scenario = draw(seed, 2, false);
      Frontier joined = Frontier.of(AdditiveSpace.of(Joined.of(scenario).scenario()));

      BoundedFrontier found = InteractionSearch.of(scenario, 1_000_000);

      assertThat(found.points().stream().map(BoundedFrontier.Found::utilities))
          .as("seed %d", seed)
          .containsExactlyElementsOf(
              IntStream.range(0, joined.size())
                  .mapToObj(i -> List.of(joined.utility(i, 0), joined.utility(i, 1)))
                  .toList());
    }
  }

  @Test
  void numbers_of_too_many_digits_are_refused_in_one_sentence() {
    Scenario scenario =
        new Scenario(
            "long",
            List.of(new IssueDomain.Integers("n", 0, 1)),
            List.of(
                new Profile(
                    "a",
                    new Profile.Boxes(
                        List.of(
                            new Profile.Box(Ratio.parse("1e-30"), true, Map.of()),
                            new Profile.Box(Ratio.parse("1e12"), true, Map.of())),
                        Ratio.ONE),
                    Optional.empty(),
                    Optional.empty())));

    assertThatThrownBy(() -> InteractionSearch.of(scenario, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The numbers of long have too many digits for a search of interacting issues.");
  }
}
