package parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.casefile.Case;
import parley.casefile.Series;
import parley.casefile.io.CaseFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another dispute, with another pay scale and other taxes, from files alone. */
class SecondCaseTest {

  @TempDir Path working;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "brief",
        "stand",
        "clock",
        "worth",
        "cost",
        "deals",
        "check",
        "worth take-home --grade FY1 --point 0 --year 2025/26",
        "worth cliffs --year 2025/26",
        "worth real --index rpi --timing april-end",
        "worth claims",
        "worth decompose --a rpi,april-end --b cpi,year-average",
        "worth implied --claim -0.2 --index rpi --timing april-end",
        "worth backwards --by 2029/30 --prices 2.5",
        "worth years --award 4 --prices 2.5",
        "worth jobs",
      })
  void second_case_runs_from_files_alone(String command) {
    Parley run = run(command);

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).isNotBlank();
  }

  @Test
  void taxes_come_from_the_files_of_the_case() {
    // Scotland, 2025/26, on 40,000 without pension: 12,570 free, then 2,827 at 19 %, 12,094 at 20 %
    // and the rest at 21 %; in England all of it at 20 %.
    JsonNode here = json("worth take-home --gross 40000 --year 2025/26 --pension none");
    double tax = 2827 * 0.19 + 12_094 * 0.20 + (40_000 - 12_570 - 2827 - 12_094) * 0.21;

    assertThat(here.get("incomeTax").doubleValue()).isCloseTo(tax, within(0.011));
  }

  @Test
  void the_unions_claim_of_2022_comes_out_from_the_series_of_the_case() {
    JsonNode claim = json("worth claims").get("claims").get(0);

    assertThat(claim.get("then").get("value").doubleValue())
        .isCloseTo(claim.get("published").get("value").doubleValue() / 100, within(0.0005));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cost-ladder", "strike-day"})
  void what_the_record_does_not_hold_is_told_in_one_sentence(String part) {
    Parley run = run("worth " + part);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err().strip()).startsWith("The record has no").doesNotContain("\n");
  }

  @Test
  void no_program_text_holds_a_name_of_either_case() throws Exception {
    Set<String> names = new TreeSet<>();
    names.addAll(names(CaseFolders.DOCTORS));
    names.addAll(names(CaseFolders.SCOTLAND));
    assertThat(names).contains("BMA", "FY1", "Scottish Government").hasSizeGreaterThan(40);
    Pattern any =
        Pattern.compile(
            names.stream().map(Pattern::quote).collect(Collectors.joining("|", "\\b(", ")\\b")));
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(CaseFolders.ROOT)) {
      for (Path file : files.filter(SecondCaseTest::isProgram).toList()) {
        for (String line : Files.readAllLines(file)) {
          String text = line.strip();
          if (!isExplanation(text) && any.matcher(text).find()) {
            found.add(file.getFileName() + ": " + text);
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }

  /** Comments, and the examples of the help, which begin with these two words. */
  private static boolean isExplanation(String line) {
    return line.contains("as in")
        || line.startsWith("*")
        || line.startsWith("/*")
        || line.startsWith("//");
  }

  private static boolean isProgram(Path file) {
    String path = file.toString();
    return path.endsWith(".java") && path.contains("/src/main/") && !path.contains("/target/");
  }

  /** Ids and names of parties and bodies, names of persons, and the grades of the pay scale. */
  private static Set<String> names(Path folder) throws Exception {
    Case record = CaseFolder.read(folder);
    Set<String> names = new TreeSet<>();
    record
        .parties()
        .parties()
        .forEach(p -> {
          names.add(p.id());
          p.names()
              .forEach(n -> {
                names.add(n.name());
                n.shortName().ifPresent(names::add);
              });
        });
    record
        .parties()
        .bodies()
        .forEach(b -> {
          names.add(b.id());
          b.names()
              .forEach(n -> {
                names.add(n.name());
                n.shortName().ifPresent(names::add);
              });
        });
    record.parties().people().forEach(p -> names.add(p.name()));
    record.series().stream()
        .filter(s -> s.role() == Series.Role.PAY_SCALE)
        .flatMap(s -> s.rows().stream())
        .forEach(r -> r.find("grade").ifPresent(names::add));
    // Common nouns: the program speaks of patients whoever the parties are.
    names.removeIf(n ->
        n.length() < 3 || Character.isLowerCase(n.charAt(0)) || n.equalsIgnoreCase("patients"));
    return names;
  }

  private Parley run(String command) {
    List<Object> args = new ArrayList<>(List.of((Object[]) command.split(" ")));
    args.add(1, CaseFolders.SCOTLAND);
    return Parley.run(working, args.toArray());
  }

  private JsonNode json(String command) {
    Parley run = run(command + " --json");
    assertThat(run.exit()).as(run.err()).isZero();
    return new JsonMapper().readTree(run.out());
  }
}
