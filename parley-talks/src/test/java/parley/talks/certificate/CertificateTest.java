package parley.talks.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.talks.frontier.Frontier;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.IssueDomain;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;
import parley.talks.space.Valuation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class CertificateTest {

  /** Whole values from 0 to 9 over 10, so that many outcomes share a point. */
  private static AdditiveSpace draw(long seed, int parties) {
    SplittableRandom random = new SplittableRandom(seed);
    int count = random.nextInt(2, 6);
    List<IssueDomain> issues = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int options = random.nextInt(2, 6);
      issues.add(
          new IssueDomain.Options(
              "i" + i, IntStream.range(0, options).mapToObj(o -> "o" + o).toList()));
    }
    List<Profile> profiles = new ArrayList<>();
    for (int p = 0; p < parties; p++) {
      List<Ratio> weights = new ArrayList<>();
      List<Valuation> valuations = new ArrayList<>();
      for (IssueDomain issue : issues) {
        Map<String, Ratio> values = new LinkedHashMap<>();
        issue.options().forEach(o -> values.put(o, Ratio.of(random.nextInt(10))));
        valuations.add(new Valuation.Table(values, Ratio.of(10)));
        weights.add(Ratio.of(random.nextInt(1, 4)));
      }
      profiles.add(
          new Profile(
              "p" + p,
              new Profile.Additive(weights, valuations, Ratio.of(random.nextInt(3))),
              Optional.empty(),
              Optional.empty()));
    }
    return AdditiveSpace.of(new Scenario("space" + seed, issues, profiles));
  }

  /** A space with points enough to alter, some of them reached in several ways. */
  private static AdditiveSpace rich() {
    return LongStream.range(0, 1000)
        .mapToObj(seed -> draw(seed, 2))
        .filter(s -> {
          Frontier frontier = Frontier.of(s);
          return frontier.size() > 5
              && frontier.outcomes().compareTo(BigInteger.valueOf(frontier.size())) > 0;
        })
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void the_certificate_of_a_frontier_is_proven(int parties) {
    for (long seed = 0; seed < 300; seed++) {
      AdditiveSpace space = draw(seed, parties);
      Frontier frontier = Frontier.of(space);

      CertificateChecker.Proven proven =
          CertificateChecker.check(Certificate.of(frontier).text(), space);

      assertThat(proven.points()).isEqualTo(frontier.size());
      assertThat(proven.outcomes()).as("seed %d", seed).isEqualTo(frontier.outcomes());
    }
  }

  private record Change(String words, Consumer<ObjectNode> change) {

    @Override
    public String toString() {
      return words;
    }
  }

  static Stream<Arguments> changes() {
    return Stream.of(
            new Change(
                "a point removed",
                root -> {
                  remove(points(root, last(root)), 1);
                  remove(array(root, "frontier"), 1);
                  claim(root, -1);
                }),
            new Change(
                "a point removed and the outcomes left",
                root -> {
                  remove(points(root, last(root)), 0);
                  remove(array(root, "frontier"), 0);
                }),
            new Change("a point of an early stage removed", root -> remove(points(root, 0), 0)),
            new Change(
                "a point added that is attained by no package",
                root -> {
                  ArrayNode added = points(root, last(root)).addArray();
                  added.add("1000000").add("1000000");
                  array(root, "frontier").add(array(root, "frontier").get(0).deepCopy());
                  claim(root, 1);
                }),
            new Change("a point added that another dominates", CertificateTest::addDominated),
            new Change(
                "a point altered", root -> alter((ArrayNode) points(root, last(root)).get(0))),
            new Change(
                "a point of an early stage lowered",
                root -> ((ArrayNode) points(root, 0).get(0)).set(0, "-1000000")),
            new Change(
                "a package altered",
                root -> {
                  ArrayNode options = (ArrayNode) array(root, "frontier").get(0).get("package");
                  options.set(0, (options.get(0).asInt() + 1) % 2);
                }),
            new Change(
                "what a package comes to altered",
                root -> alter((ArrayNode) array(root, "frontier").get(0).get("values"))),
            new Change(
                "a package out of range",
                root -> ((ArrayNode) array(root, "frontier").get(0).get("package")).set(0, 99)),
            new Change(
                "an option of an efficient package left out",
                root -> {
                  int needed = array(root, "frontier").get(0).get("package").get(0).asInt();
                  int by =
                      (needed + 1)
                          % array((ObjectNode) root.get("space"), "issues")
                              .get(0)
                              .get("options")
                              .size();
                  array(root, "dominated")
                      .addObject()
                      .put("issue", 0)
                      .put("option", needed)
                      .put("by", by);
                }),
            new Change(
                "an option left out for itself",
                root ->
                    array(root, "dominated")
                        .addObject()
                        .put("issue", 0)
                        .put("option", 0)
                        .put("by", 0)),
            new Change("a stage removed", root -> remove(array(root, "stages"), last(root))),
            new Change(
                "a stage twice",
                root -> array(root, "stages").add(array(root, "stages").get(0).deepCopy())),
            new Change(
                "a value altered",
                root ->
                    alter(
                        (ArrayNode)
                            array((ObjectNode) root.get("space"), "issues")
                                .get(0)
                                .get("values")
                                .get(0))),
            new Change(
                "more points claimed",
                root -> ((ObjectNode) root.get("claims")).put("points", 1000)),
            new Change(
                "more outcomes claimed",
                root -> ((ObjectNode) root.get("claims")).put("outcomes", "1000")),
            new Change(
                "no claim that it is all",
                root -> ((ObjectNode) root.get("claims")).put("complete", false)),
            new Change("no claims", root -> root.remove("claims")),
            new Change("another format", root -> root.put("format", "some-2")),
            new Change(
                "a number that is none",
                root -> ((ArrayNode) points(root, 0).get(0)).set(0, "many")))
        .map(Arguments::of);
  }

  private static void addDominated(ObjectNode root) {
    ObjectNode space = (ObjectNode) root.get("space");
    JsonNode first = array(root, "frontier").get(0);
    // The worst option of the first issue in a package of the frontier: attained, and dominated.
    JsonNode values = array(space, "issues").get(0).get("values");
    for (int option = 0; option < values.size(); option++) {
      ObjectNode entry = (ObjectNode) first.deepCopy();
      ArrayNode sum = (ArrayNode) entry.get("values");
      int old = entry.get("package").get(0).asInt();
      boolean worse = option != old;
      for (int p = 0; p < sum.size(); p++) {
        BigInteger change =
            whole(values.get(option).get(p)).subtract(whole(values.get(old).get(p)));
        worse &= change.signum() < 0;
        sum.set(p, whole(sum.get(p)).add(change).toString());
      }
      if (worse) {
        ((ArrayNode) entry.get("package")).set(0, option);
        array(root, "frontier").add(entry);
        points(root, last(root)).add(sum.deepCopy());
        claim(root, 1);
        return;
      }
    }
    throw new AssertionError("The space of this test has no such option.");
  }

  private static BigInteger whole(JsonNode node) {
    return new BigInteger(node.asString());
  }

  private static ArrayNode array(ObjectNode root, String name) {
    return (ArrayNode) root.get(name);
  }

  private static int last(ObjectNode root) {
    return root.get("stages").size() - 1;
  }

  private static ArrayNode points(ObjectNode root, int stage) {
    return (ArrayNode) root.get("stages").get(stage).get("points");
  }

  private static void remove(ArrayNode array, int place) {
    array.remove(place);
  }

  /** Adds to the number of points that is claimed; as many outcomes go or come. */
  private static void claim(ObjectNode root, int more) {
    ObjectNode claims = (ObjectNode) root.get("claims");
    claims.put("points", claims.get("points").asInt() + more);
  }

  private static void alter(ArrayNode numbers) {
    numbers.set(0, whole(numbers.get(0)).add(BigInteger.ONE).toString());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void a_certificate_with(Change change) {
    AdditiveSpace space = rich();
    String text = Certificate.of(Frontier.of(space)).text();
    ObjectNode root = (ObjectNode) JsonMapper.shared().readTree(text);
    assertThat(root.get("frontier").size()).isGreaterThan(5);

    change.change().accept(root);

    String changed = root.toString();
    assertThat(changed).isNotEqualTo(text);
    assertThatThrownBy(() -> CertificateChecker.check(changed, space))
        .as("%s is refused", change)
        .isInstanceOf(CertificateException.class);
  }

  @Test
  void every_single_point_of_the_last_stage_is_needed() {
    AdditiveSpace space = rich();
    String text = Certificate.of(Frontier.of(space)).text();
    int points = JsonMapper.shared().readTree(text).get("frontier").size();
    for (int p = 0; p < points; p++) {
      ObjectNode root = (ObjectNode) JsonMapper.shared().readTree(text);
      remove(points(root, last(root)), p);
      remove(array(root, "frontier"), p);
      claim(root, -1);

      assertThatThrownBy(() -> CertificateChecker.check(root.toString()))
          .isInstanceOf(CertificateException.class)
          .hasMessageContaining("is at or below no point of the stage");
    }
  }

  @Test
  void a_certificate_of_another_space_is_refused() {
    String text = Certificate.of(Frontier.of(rich())).text();

    assertThat(CertificateChecker.check(text).points()).isPositive();
    assertThatThrownBy(() -> CertificateChecker.check(text, draw(9999, 2)))
        .isInstanceOf(CertificateException.class)
        .hasMessage("It is of another space than space9999.");
  }

  @Test
  void a_thinned_frontier_has_no_certificate() {
    assertThatThrownBy(() -> Certificate.of(Frontier.of(rich(), 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A certificate says that no point is missing; the frontier of %s was thinned to 2 points.",
            rich().name());
  }

  @Test
  void what_is_no_json_is_refused() {
    assertThatThrownBy(() -> CertificateChecker.check("{"))
        .isInstanceOf(CertificateException.class)
        .hasMessageStartingWith("It is no JSON");
  }
}
