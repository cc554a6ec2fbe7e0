package parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import parley.casefile.Case;
import parley.casefile.Event;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CaseFolder;

/**
 * Adding later facts never changes an earlier answer: for each event of a case, the folder as
 * somebody would have written it on the evening of that day gives the same bytes, in every answer
 * and every rendering, as the full folder asked as of that day.
 */
class AsOfHoldsTest {

  private static final List<String> ANSWERS =
      List.of("stand", "clock", "worth", "cost", "deals", "brief");

  @TempDir Path temporary;

  static Stream<Arguments> events() {
    return Stream.of(CaseFolders.DOCTORS, CaseFolders.SCOTLAND, CaseFolders.EXERCISE)
        .flatMap(folder ->
            read(folder).events().stream()
                .map(event ->
                    Arguments.of(
                        Named.of(folder.getFileName().toString(), folder),
                        Named.of(event.id(), event))));
  }

  private static Case read(Path folder) {
    try {
      return CaseFolder.read(folder);
    } catch (CaseFaultsException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  @ParameterizedTest
  @MethodSource("events")
  void the_record_of_that_evening_gives_the_same_bytes(Path folder, Event event)
      throws IOException {
    LocalDate day = event.known();
    Path then = CaseFolders.knownBy(day, folder, temporary.resolve(folder.getFileName()));

    for (String answer : ANSWERS) {
      assertThat(run(then, answer, day, "--json"))
          .as("%s --json as of %s", answer, day)
          .isEqualTo(run(folder, answer, day, "--json"));
    }
    assertThat(run(then, "brief", day)).isEqualTo(run(folder, "brief", day));
    assertThat(page(then, day)).isEqualTo(page(folder, day));
  }

  @ParameterizedTest
  @CsvSource({"2025-11-13, 2025-11-14..2025-11-19", "2025-12-16, 2025-12-17..2025-12-22"})
  void on_the_eve_of_a_walkout_its_patients_are_told_the_same(LocalDate day, String walkout)
      throws IOException {
    Path then = CaseFolders.knownBy(day, CaseFolders.DOCTORS, temporary.resolve("doctors"));
    String[] options = {"--walkout", walkout, "--replications", "3", "--json"};

    assertThat(run(then, "cost", day, options))
        .isEqualTo(run(CaseFolders.DOCTORS, "cost", day, options));
  }

  private String run(Path folder, String verb, LocalDate day, String... options) {
    Object[] args =
        Stream.concat(Stream.of(verb, folder, "--as-of", day), Stream.of(options)).toArray();
    Object[] all =
        verb.equals("brief")
            ? Stream.concat(Stream.of(args), Stream.of("--no-html")).toArray()
            : args;
    Parley run = Parley.run(temporary, all);
    assertThat(run.exit()).as(run.err()).isZero();
    return run.out();
  }

  private String page(Path folder, LocalDate day) throws IOException {
    Path html = temporary.resolve("page.html");
    Parley run = Parley.run(temporary, "brief", folder, "--as-of", day, "--html", html);
    assertThat(run.exit()).as(run.err()).isZero();
    return Files.readString(html);
  }
}
