package parley.talks.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parley.talks.frontier.Frontier;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.IssueDomain;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Valuation;

/** What is read from files of each format, worked out by hand. */
class FormatsTest {

  private static Reading read(List<TextFile> files) {
    return Formats.read("folder", files, Optional.empty(), Parties.firstTwo());
  }

  private static Reading read(List<TextFile> files, String... parties) {
    return Formats.read("folder", files, Optional.empty(), Parties.named(List.of(parties)));
  }

  private static List<Quirk.Kind> kinds(Reading reading) {
    return reading.quirks().stream().map(Quirk::kind).toList();
  }

  private static Ratio ratio(String text) {
    return Ratio.parse(text);
  }

  static Stream<Arguments> depots() {
    return Stream.of(
        Arguments.of(Format.GENIUS, Depot.GENIUS, "depot-union", "depot-employer"),
        Arguments.of(Format.GENIUSWEB, Depot.GENIUSWEB, "union", "employer"),
        Arguments.of(Format.GENIUSWEB_PYTHON, python(), "union", "employer"),
        Arguments.of(Format.NEGOLOG, Depot.NEGOLOG, "profileA", "profileB"),
        Arguments.of(Format.NEGMAS, Depot.NEGMAS, "union", "employer"));
  }

  private static List<TextFile> python() {
    return Depot.GENIUSWEB.stream()
        .map(f ->
            new TextFile(
                f.name(),
                f.text()
                    .replace("discreteutils", "DiscreteValueSetUtilities")
                    .replace("numberutils", "NumberValueSetUtilities")))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("depots")
  void one_dispute_in_five_spellings_has_one_set_of_utilities(
      Format format, List<TextFile> files, String union, String employer) {
    Reading reading = read(files, union, employer);

    assertThat(reading.format()).isEqualTo(format);
    assertThat(reading.scenario().name()).isEqualTo("Depot");
    AdditiveSpace space = AdditiveSpace.of(reading.scenario());
    assertThat(space.outcomes()).isEqualTo(30);
    assertThat(List.of(space.option(0, 2), space.option(1, 1), space.option(2, 4)))
        .containsExactly("4%, staged", "12 h", "4");
    for (int pay = 0; pay < 3; pay++) {
      for (int rest = 0; rest < 2; rest++) {
        for (int sundays = 0; sundays < 5; sundays++) {
          int[] outcome = {pay, rest, sundays};
          // In 200ths, from the description of the depot.
          int ofUnion = List.of(0, 40, 100).get(pay) + 60 * rest + 10 * (4 - sundays);
          // In 400ths.
          int ofEmployer = 100 * (2 - pay) + (rest == 0 ? 100 : 60) + 25 * sundays;
          assertThat(space.utility(0, outcome)).isEqualTo(new Ratio(big(ofUnion), big(200)));
          assertThat(space.utility(1, outcome)).isEqualTo(new Ratio(big(ofEmployer), big(400)));
        }
      }
    }
    assertThat(space.reserve(0)).contains(ratio("0.35"));
  }

  private static BigInteger big(int number) {
    return BigInteger.valueOf(number);
  }

  @Test
  void genius_numbers_stay_as_stated_and_are_divided_by_the_greatest_of_their_issue() {
    Reading reading = read(Depot.GENIUS);

    assertThat(reading.scenario().profiles().stream().map(Profile::name))
        .containsExactly("depot-employer", "depot-union");
    Profile union = reading.scenario().profiles().getLast();
    Profile.Additive additive = (Profile.Additive) union.preferences();
    assertThat(additive.valuations().getFirst())
        .isEqualTo(
            new Valuation.Table(
                Map.of("4%, staged", ratio("5"), "3%", ratio("2"), "2%", ratio("0")), ratio("5")));
    assertThat(union.discount()).contains(ratio("0.9"));
    assertThat(kinds(reading))
        .contains(
            Quirk.Kind.EVALUATION_OVER_GREATEST,
            Quirk.Kind.NO_RESERVE_IS_ZERO,
            Quirk.Kind.MATCHED_BY_VALUE,
            Quirk.Kind.DISCOUNT)
        .doesNotContain(Quirk.Kind.WEIGHTS_SUM, Quirk.Kind.LINE_FROM_LOWER_BOUND);
  }

  @Test
  void an_issue_of_another_name_is_known_by_its_index() {
    List<TextFile> files = new ArrayList<>(Depot.GENIUS);
    files.set(1, edited(1, "name=\"Rest\"", "name=\"Break\""));

    assertThat(read(files).scenario()).isEqualTo(read(Depot.GENIUS).scenario());
    assertThat(kinds(read(files))).contains(Quirk.Kind.MATCHED_BY_INDEX);
  }

  @Test
  void genius_counts_a_line_from_the_lower_bound_and_cuts_it_off() {
    Reading reading =
        read(
            List.of(
                new TextFile(
                    "d.xml", tree(issue("integer", "lowerbound='10' upperbound='50'", ""))),
                profile(
                    "a",
                    "lowerbound='10' upperbound='50'",
                    "<evaluator ftype='linear' offset='0.25' slope='0.025'/>"),
                profile(
                    "b",
                    "lowerbound='10' upperbound='50'",
                    "<evaluator offset='1' slope='-0.05'/>")));

    AdditiveSpace space = AdditiveSpace.of(reading.scenario());
    assertThat(space.utility(0, new int[] {0})).isEqualTo(ratio("0.25"));
    assertThat(space.utility(0, new int[] {20})).isEqualTo(ratio("0.75"));
    assertThat(space.utility(0, new int[] {40})).isEqualTo(Ratio.ONE);
    assertThat(space.utility(1, new int[] {40})).isEqualTo(Ratio.ZERO);
    assertThat(kinds(reading)).contains(Quirk.Kind.LINE_FROM_LOWER_BOUND);
  }

  private static String tree(String issue) {
    return "<negotiation_template><utility_space><objective index='0' name='Depot'>"
        + issue
        + "</objective></utility_space></negotiation_template>";
  }

  private static String issue(String type, String attributes, String inside) {
    return "<issue index='1' name='N' type='%s' %s>%s</issue>".formatted(type, attributes, inside);
  }

  private static TextFile profile(String name, String attributes, String evaluator) {
    return profile(name, "integer", attributes, evaluator);
  }

  private static TextFile profile(String name, String type, String attributes, String evaluator) {
    return new TextFile(
        name + ".xml",
        "<utility_space><objective index='0' name='Depot'>"
            + issue(type, attributes, evaluator)
            + "<weight index='1' value='1'/></objective>"
            + "<reservation value='0.1'/></utility_space>");
  }

  @Test
  void genius_functions_over_any_numbers_are_not_counted_from_the_lower_bound() {
    String range = "<range lowerbound='-1' upperbound='3'/>";
    Reading reading =
        Formats.read(
            "folder",
            List.of(
                new TextFile("d.xml", tree(issue("real", "", range))),
                profile(
                    "a",
                    "real",
                    "",
                    range + "<evaluator ftype='linear' parameter0='0.5' parameter1='0.25'/>"),
                profile(
                    "b",
                    "real",
                    "",
                    range
                        + "<evaluator ftype='triangular' parameter0='-1' parameter1='3' parameter2='0'/>"),
                profile("c", "real", "", range + "<evaluator ftype='constant' parameter0='2.5'/>")),
            Optional.empty(),
            Parties.all());

    List<Valuation> valuations =
        reading.scenario().profiles().stream()
            .map(p -> ((Profile.Additive) p.preferences()).valuations().getFirst())
            .toList();
    assertThat(valuations.stream().map(v -> v.find("0.5").orElseThrow()))
        .containsExactly(ratio("0.625"), new Ratio(big(5), big(6)), ratio("2.5"));
    assertThat(valuations.stream().map(v -> v.find("3").orElseThrow()))
        .containsExactly(Ratio.ONE, Ratio.ZERO, ratio("2.5"));
    assertThat(valuations.get(1).find("-7")).contains(Ratio.ZERO);
    assertThat(kinds(reading)).contains(Quirk.Kind.LINE_CUT_OFF);
    assertThatThrownBy(() -> AdditiveSpace.of(reading.scenario()))
        .hasMessage("The issue \"N\" takes any number from -1 to 3, which cannot be counted.");
  }

  @Test
  void genius_boxes_pay_inside_or_outside() {
    Reading reading =
        read(
            List.of(
                new TextFile("d.xml", tree(issue("integer", "lowerbound='0' upperbound='9'", ""))),
                boxes("a", "<INCLUDES index='1' min='3' max='9'/>"),
                boxes("b", "<EXCLUDES index='1' min='0' max='2'/>")));

    assertThat(reading.scenario().profiles().stream().map(Profile::preferences))
        .containsExactly(
            new Profile.Boxes(
                List.of(
                    new Profile.Box(ratio("78"), true, Map.of(0, new Profile.Side(3, 9))),
                    new Profile.Box(ratio("2"), true, Map.of())),
                ratio("100")),
            new Profile.Boxes(
                List.of(
                    new Profile.Box(ratio("78"), false, Map.of(0, new Profile.Side(0, 2))),
                    new Profile.Box(ratio("2"), true, Map.of())),
                ratio("100")));
    assertThatThrownBy(() -> AdditiveSpace.of(reading.scenario()))
        .hasMessage("The preferences of a are not additive.");
  }

  private static TextFile boxes(String name, String side) {
    return new TextFile(
        name + ".xml",
        "<utility_space type='nonlinear'><objective index='0' name='root'>"
            + issue("integer", "lowerbound='0' upperbound='9'", "")
            + "<utility maxutility='100'><ufun type='PlainUfun' weight='1' aggregation='sum'>"
            + "<hyperRectangle utility='78'>"
            + side
            + "</hyperRectangle><hyperRectangle utility='1' weight='2'/></ufun></utility>"
            + "</objective></utility_space>");
  }

  @Test
  void a_weight_sum_beyond_one_is_taken_as_it_is_and_noted() {
    List<TextFile> files = new ArrayList<>(Depot.GENIUS);
    files.set(2, edited(2, "value=\"0.5\"", "value=\"0.50005\""));

    Reading reading = read(files);

    assertThat(kinds(reading)).contains(Quirk.Kind.WEIGHTS_SUM, Quirk.Kind.ABOVE_ONE);
    assertThat(AdditiveSpace.of(reading.scenario()).greatest(0)).isEqualTo(ratio("1.00005"));
  }

  private static TextFile edited(int file, String text, String by) {
    TextFile old = Depot.GENIUS.get(file);
    assertThat(old.text()).contains(text);
    return new TextFile(old.name(), old.text().replace(text, by));
  }

  @Test
  void geniusweb_without_a_reservation_bid_takes_any_deal_and_with_one_its_utility() {
    Reading reading = read(Depot.GENIUSWEB);

    AdditiveSpace space = AdditiveSpace.of(reading.scenario());
    assertThat(space.reserve(0)).isEmpty();
    assertThat(space.reserve(1)).contains(ratio("0.35"));
    assertThat(kinds(reading)).containsExactly(Quirk.Kind.NO_RESERVE);
  }

  @Test
  void geniusweb_ranges_at_steps_are_counted_and_an_unknown_key_is_read_by_what_it_holds() {
    TextFile domain =
        new TextFile(
            "d.json",
            "{\"name\":\"d\",\"issuesValues\":{\"N\":{\"range\":[\"0.5\",2.2,\"0.5\"]}}}");
    String profile =
        """
        {"LinearAdditiveUtilitySpace":{"issueUtilities":{"N":{"%s":
          {"lowValue":0.5,"lowUtility":0,"highValue":2.2,"highUtility":1}}},
         "issueWeights":{"N":1}}}
        """;

    Reading reading =
        read(
            List.of(
                domain,
                new TextFile("a.json", profile.formatted("numberutils")),
                new TextFile("b.json", profile.formatted("NumberUtilities"))));

    AdditiveSpace space = AdditiveSpace.of(reading.scenario());
    assertThat(reading.scenario().issues().getFirst().options())
        .containsExactly("0.5", "1", "1.5", "2");
    assertThat(space.utility(0, new int[] {3})).isEqualTo(new Ratio(big(15), big(17)));
    assertThat(kinds(reading)).contains(Quirk.Kind.UNKNOWN_KEY, Quirk.Kind.ROUNDED_BY_OTHERS);
  }

  @Test
  void geniusweb_profiles_carry_their_domain_where_there_is_no_file_of_it() {
    Reading reading = read(List.of(Depot.GENIUSWEB.get(1), edit(Depot.GENIUSWEB.get(1), "v.json")));

    assertThat(reading.scenario().issues()).hasSize(3);
    assertThat(kinds(reading)).contains(Quirk.Kind.NO_DOMAIN_FILE);
  }

  private static TextFile edit(TextFile file, String name) {
    return new TextFile(name, file.text());
  }

  @Test
  void negmas_words_are_read_as_written_and_matched_as_yaml_1_1_means_them() {
    Reading reading =
        read(
            List.of(
                new TextFile(
                    "d.yml",
                    """
                    issues:
                    - {name: car, type: CategoricalIssue, values: [yes, no]}
                    - {name: salary, type: CategoricalIssue, values: ['2000', 1_0, 2.50]}
                    """),
                new TextFile(
                    "a.yml",
                    """
                    type: LinearAdditiveUtilityFunction
                    reserved_value: .nan
                    weights: [1, 1]
                    values:
                    - {type: TableFun, mapping: {true: 1, 'no': 0}}
                    - {type: TableFun, mapping: {2000: 3, 10: 1_0.5, 2.5: 1.0e+1}}
                    """),
                new TextFile(
                    "b.yml",
                    """
                    type: LinearAdditiveUtilityFunction
                    reserved_value: -.inf
                    bias: -1
                    values:
                    - {type: ConstFun, bias: 1}
                    - {mapping: {'2000': 3, 1_0: 1, 2.50: 2, extra: 9}, type: TableFun}
                    """)));

    AdditiveSpace space = AdditiveSpace.of(reading.scenario());
    assertThat(reading.scenario().issues())
        .containsExactly(
            new IssueDomain.Options("car", List.of("yes", "no")),
            new IssueDomain.Options("salary", List.of("2000", "1_0", "2.50")));
    assertThat(space.utility(0, new int[] {0, 1})).isEqualTo(ratio("11.5"));
    assertThat(space.utility(0, new int[] {1, 2})).isEqualTo(ratio("10"));
    assertThat(space.utility(1, new int[] {1, 2})).isEqualTo(ratio("2"));
    assertThat(space.reserve(0)).isEmpty();
    assertThat(space.reserve(1)).isEmpty();
    assertThat(kinds(reading))
        .contains(
            Quirk.Kind.YAML_WORD,
            Quirk.Kind.RESERVE_IS_NO_NUMBER,
            Quirk.Kind.NO_RESERVE,
            Quirk.Kind.NO_WEIGHTS,
            Quirk.Kind.MORE_OPTIONS);
  }

  @Test
  void the_first_two_in_the_alphabet_are_the_parties_unless_others_are_named() {
    List<TextFile> files = new ArrayList<>(Depot.NEGMAS);
    files.add(edit(Depot.NEGMAS.get(1), "arbiter.yml"));

    assertThat(read(files).scenario().profiles().stream().map(Profile::name))
        .containsExactly("arbiter", "employer");
    assertThat(read(files, "union", "arbiter").scenario().profiles().stream().map(Profile::name))
        .containsExactly("union", "arbiter");
    assertThatThrownBy(() -> read(files, "union", "nobody"))
        .hasMessage("folder: found no party \"nobody\"; expected among arbiter, employer, union.");
    assertThatThrownBy(() -> Parties.named(List.of("union", "union")))
        .hasMessageContaining("name each once");
  }

  @Test
  void companions_of_a_domain_are_left_out_and_noted() {
    List<TextFile> files = new ArrayList<>(Depot.GENIUS);
    files.add(new TextFile("pareto.xml", "0.5, 1.0\n0.7, 0.9\n"));
    files.add(new TextFile("._depot.xml", "\u0000\u0005\u0016\u0007"));
    files.add(new TextFile("readme.txt", "words"));

    Reading reading = read(files);

    assertThat(
            reading.quirks().stream()
                .filter(q -> q.kind() == Quirk.Kind.LEFT_OUT || q.kind() == Quirk.Kind.SYSTEM_FILE)
                .map(q -> q.place().file()))
        .containsExactly("._depot.xml", "pareto.xml", "readme.txt");
  }

  @Test
  void a_byte_order_mark_and_blanks_before_the_declaration_are_passed_over() {
    List<TextFile> files = new ArrayList<>(Depot.GENIUS);
    TextFile domain = files.getFirst();
    files.set(
        0,
        new TextFile(
            domain.name(),
            "\uFEFF\n\n<?xml version='1.0' encoding='ISO-8859-1'?>\n" + domain.text()));

    Reading reading = read(files);

    assertThat(kinds(reading)).contains(Quirk.Kind.BYTE_ORDER_MARK, Quirk.Kind.BLANKS_FIRST);
    assertThat(reading.scenario().issues()).hasSize(3);
  }

  @Test
  void decimals_are_exact_where_doubles_are_not() {
    List<TextFile> files = new ArrayList<>(Depot.NEGOLOG);
    TextFile a = files.get(1);
    files.set(
        1,
        new TextFile(
            a.name(),
            a.text()
                .replace("\"3%\": 0.4", "\"3%\": 0.40000000000000000000000000000001")
                .replace("0.5, \"Rest\"", "5e-1, \"Rest\"")));

    AdditiveSpace space = AdditiveSpace.of(read(files).scenario());

    assertThat(space.utility(0, new int[] {1, 0, 4}))
        .isEqualTo(ratio("0.200000000000000000000000000000005"));
    assertThat(Frontier.of(space).size()).isPositive();
  }

  @Test
  void a_folder_with_several_domains_needs_the_one_that_is_meant() {
    List<TextFile> files = new ArrayList<>(Depot.GENIUS);
    files.add(edit(Depot.GENIUS.getFirst(), "other.xml"));

    assertThatThrownBy(() -> read(files)).hasMessageContaining("several domains, depot, other");
    assertThat(
            Formats.read("folder", files, Optional.of("other.xml"), Parties.firstTwo())
                .scenario()
                .issues())
        .hasSize(3);
    assertThatThrownBy(
            () -> Formats.read("folder", files, Optional.of("depot-union.xml"), Parties.firstTwo()))
        .hasMessageContaining("found no domain in it");
  }

  @Test
  void formats_are_known_by_their_words() {
    assertThat(Arrays.stream(Format.values()).map(f -> Format.parse(f.word())))
        .containsExactly(Format.values());
    assertThatThrownBy(() -> Format.parse("genuis"))
        .hasMessage(
            "\"genuis\" is no format; there are genius, geniusweb-java, geniusweb-python,"
                + " negolog, negmas. Did you mean \"genius\"?");
  }
}
