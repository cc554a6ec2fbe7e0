package parley.casefile.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parley.casefile.Assumptions;
import parley.casefile.Ballot;
import parley.casefile.Claim;
import parley.casefile.Commitment;
import parley.casefile.Conflict;
import parley.casefile.Event;
import parley.casefile.Figure;
import parley.casefile.Header;
import parley.casefile.Issue;
import parley.casefile.Milestone;
import parley.casefile.Offer;
import parley.casefile.Outcome;
import parley.casefile.Parties;
import parley.casefile.Series;
import parley.casefile.ShippedCases;
import parley.casefile.Source;
import parley.casefile.Tally;
import parley.casefile.Walkout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The published schemas, the records and the shipped exercise say the same about a case's files.
 */
class SchemasTest {

  private static final Path FOLDER = ShippedCases.FOLDER.resolveSibling("schemas");

  static Stream<Arguments> schemasAndRecords() {
    return Stream.of(
        Arguments.of("case", "", Header.class),
        Arguments.of("case", "/properties/timetable/items", Header.Day.class),
        Arguments.of("case", "/properties/walkouts", Header.WalkoutRule.class),
        Arguments.of("parties", "/properties/parties/items", Parties.Party.class),
        Arguments.of("parties", "/properties/bodies/items", Parties.Body.class),
        Arguments.of("parties", "/properties/people/items", Parties.Person.class),
        Arguments.of("parties", "/properties/offices/items", Parties.Office.class),
        Arguments.of(
            "parties", "/properties/offices/items/properties/holders/items", Parties.Holder.class),
        Arguments.of("parties", "/properties/terms/items", Parties.Term.class),
        Arguments.of("parties", "/properties/gates/items", Parties.Gate.class),
        Arguments.of("sources", "/properties/sources/items", Source.class),
        Arguments.of("events", "/properties/events/items", Event.class),
        Arguments.of(
            "events", "/properties/events/items/properties/facts/items", Event.Detail.class),
        Arguments.of("events", "/properties/events/items/properties/acts/items", Event.Deed.class),
        Arguments.of("ballots", "/properties/ballots/items", Ballot.class),
        Arguments.of("ballots", "/properties/ballots/items/properties/result", Ballot.Result.class),
        Arguments.of(
            "ballots",
            "/properties/ballots/items/properties/extensions/items",
            Ballot.Extension.class),
        Arguments.of("walkouts", "/properties/walkouts/items", Walkout.class),
        Arguments.of("offers", "/properties/offers/items", Offer.class),
        Arguments.of(
            "offers", "/properties/offers/items/properties/clauses/items", Offer.Clause.class),
        Arguments.of(
            "offers", "/properties/offers/items/properties/decisions/items", Offer.Decision.class),
        Arguments.of("agenda", "/properties/issues/items", Issue.class),
        Arguments.of("agenda", "/properties/issues/items/properties/terms/items", Issue.Term.class),
        Arguments.of(
            "agenda", "/properties/issues/items/properties/positions/items", Issue.Position.class),
        Arguments.of(
            "agenda", "/properties/issues/items/properties/options/items", Issue.Option.class),
        Arguments.of("claims", "/properties/claims/items", Claim.class),
        Arguments.of("claims", "/properties/claims/items/properties/chain/items", Claim.Hop.class),
        Arguments.of(
            "claims", "/properties/claims/items/properties/refuted", Claim.Refutation.class),
        Arguments.of("commitments", "/properties/commitments/items", Commitment.class),
        Arguments.of(
            "commitments", "/properties/commitments/items/properties/fulfilled", Outcome.class),
        Arguments.of("conflicts", "/properties/conflicts/items", Conflict.class),
        Arguments.of(
            "conflicts",
            "/properties/conflicts/items/properties/values/items",
            Conflict.Value.class),
        Arguments.of("preferences", "", Assumptions.class),
        Arguments.of("preferences", "/properties/parties/items", Assumptions.Assumed.class),
        Arguments.of(
            "preferences",
            "/properties/parties/items/properties/functions/items",
            Assumptions.ValueFunction.class),
        Arguments.of(
            "preferences",
            "/properties/parties/items/properties/functions/items/properties/points/items",
            Assumptions.At.class),
        Arguments.of(
            "preferences",
            "/properties/parties/items/properties/interactions/items",
            Assumptions.Interaction.class),
        Arguments.of(
            "preferences",
            "/properties/parties/items/properties/interactions/items/properties/together/items",
            Assumptions.Together.class),
        Arguments.of(
            "preferences",
            "/properties/parties/items/properties/reserveWalkout",
            Assumptions.WalkoutScenario.class),
        Arguments.of(
            "preferences",
            "/properties/parties/items/properties/reserveWalkout/properties/medianDays",
            Assumptions.Stated.class),
        Arguments.of(
            "preferences",
            "/properties/parties/items/properties/gates/items",
            Assumptions.Threshold.class),
        Arguments.of(
            "preferences",
            "/properties/parties/items/properties/gates/items/properties/vote",
            Assumptions.Vote.class),
        Arguments.of(
            "preferences",
            "/properties/parties/items/properties/gates/items/properties/vote/properties/line/items",
            Assumptions.VotePoint.class),
        Arguments.of("series", "/properties/series/items", Series.class),
        Arguments.of("common", "/$defs/figure", Figure.class),
        Arguments.of("common", "/$defs/tally", Tally.class),
        Arguments.of("common", "/$defs/milestone", Milestone.class),
        Arguments.of("common", "/$defs/name", Parties.Name.class));
  }

  /** Fields that the loader fills in, so that no file has them. */
  private static final Set<String> FILLED_IN = Set.of("known", "sources", "rows");

  /** Fields that only tell a reader of the file something: every set is an assumption. */
  private static final Set<String> ONLY_IN_FILES = Set.of("status");

  @ParameterizedTest
  @MethodSource("schemasAndRecords")
  void a_schema_and_its_record_have_the_same_fields(
      String name, String pointer, Class<? extends Record> type) {
    JsonNode schema = schema(name).at(pointer);
    Set<String> fields = new TreeSet<>(schema.path("properties").propertyNames());
    Set<String> components =
        Arrays.stream(type.getRecordComponents())
            .map(SchemasTest::fieldOf)
            .collect(Collectors.toCollection(TreeSet::new));

    Set<String> lost = new TreeSet<>(fields);
    lost.removeAll(components);
    if (type == Assumptions.class) {
      lost.removeAll(ONLY_IN_FILES);
    }
    assertThat(lost).as("fields that a file may have and the record drops").isEmpty();
    components.removeAll(fields);
    components.removeAll(FILLED_IN);
    assertThat(components).as("components that no file can fill").isEmpty();
  }

  private static String fieldOf(RecordComponent component) {
    JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
    return renamed == null ? component.getName() : renamed.value();
  }

  @Test
  void the_exercise_uses_every_field_of_every_schema() throws IOException {
    Set<String> used = new TreeSet<>();
    Path exercise = ShippedCases.FOLDER.resolve("exercise-rail");
    try (Stream<Path> files = Files.walk(exercise)) {
      for (Path file :
          (Iterable<Path>) files.filter(f -> f.toString().endsWith(".yaml"))::iterator) {
        String path = exercise.relativize(file).toString();
        String name = CaseFile.findFor(path).orElseThrow().schema();
        JsonNode tree = YAMLMapper.builder().build().readTree(Files.readString(file));
        walk(name, schema(name), tree, used);
      }
    }

    Set<String> all = new TreeSet<>();
    for (String name : names()) {
      collect(name, schema(name), all);
    }
    assertThat(all).hasSizeGreaterThan(150);
    all.removeAll(used);
    assertThat(all).isEmpty();
  }

  /** Marks the fields of a tree, each as the schema and the object that define it. */
  private static void walk(String name, JsonNode schema, JsonNode tree, Set<String> used) {
    for (JsonNode part : schema.path("allOf")) {
      walk(name, part, tree, used);
    }
    if (schema.has("$ref")) {
      String reference = schema.get("$ref").stringValue();
      JsonNode common = schema("common");
      walk("common", common.at(reference.substring(reference.indexOf('#') + 1)), tree, used);
    } else if (tree.isArray()) {
      tree.forEach(item -> walk(name, schema.path("items"), item, used));
    } else if (tree.isObject() && schema.has("properties")) {
      tree.properties()
          .forEach(field -> {
            used.add(key(name, schema, field.getKey()));
            walk(name, schema.path("properties").path(field.getKey()), field.getValue(), used);
          });
    }
  }

  private static void collect(String name, JsonNode schema, Set<String> all) {
    schema
        .path("properties")
        .properties()
        .forEach(field -> {
          all.add(key(name, schema, field.getKey()));
          collect(name, field.getValue(), all);
        });
    if (schema.has("items")) {
      collect(name, schema.get("items"), all);
    }
    schema.path("$defs").forEach(part -> collect(name, part, all));
  }

  private static String key(String name, JsonNode schema, String field) {
    return name + ": " + schema.path("description").asString("the file") + ": " + field;
  }

  /** Files outside a case have schemas too; these are read by the engine whose files they are. */
  private static final Set<String> OUTSIDE =
      Set.of("hospital", "theatre", "plan", "service-common", "service-template", "rota", "cover");

  private static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(f -> f.getFileName().toString().replace(".schema.json", ""))
          .filter(n -> !OUTSIDE.contains(n))
          .sorted()
          .toList();
    }
  }

  private static JsonNode schema(String name) {
    try {
      return JsonMapper.shared().readTree(Files.readString(FOLDER.resolve(name + ".schema.json")));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
