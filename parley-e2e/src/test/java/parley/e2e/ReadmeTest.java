package parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README tells a newcomer to type works, and what it points to is there. */
class ReadmeTest {

  private static final Pattern SHELL = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  @TempDir Path working;

  static List<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    Matcher snippets = SHELL.matcher(Files.readString(CaseFolders.ROOT.resolve("README.md")));
    while (snippets.find()) {
      snippets.group(1).lines().forEach(commands::add);
    }
    return commands;
  }

  static List<String> parleyCommands() throws IOException {
    return commands().stream().filter(c -> c.startsWith("./parley ")).toList();
  }

  @ParameterizedTest
  @MethodSource("parleyCommands")
  void every_command_of_the_readme_runs(String command) {
    List<String> args = new ArrayList<>(List.of(command.split(" ")));
    args.removeFirst();
    args.replaceAll(
        a -> a.matches("(cases|docs|examples)/.*") ? CaseFolders.ROOT.resolve(a).toString() : a);

    Parley run = Parley.run(working, args.toArray());

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).isNotBlank();
  }

  @Test
  void its_other_command_is_the_one_that_ci_runs() throws IOException {
    assertThat(commands().stream().filter(c -> !c.startsWith("./parley ")))
        .containsExactly("./mvnw verify");
    assertThat(Files.readString(CaseFolders.ROOT.resolve(".ci/run"))).contains("./mvnw verify");
  }

  @Test
  void every_link_in_a_document_leads_to_a_file() throws IOException {
    List<String> dead = new ArrayList<>();
    try (Stream<Path> files =
        Stream.concat(
            Stream.of(CaseFolders.ROOT.resolve("README.md")),
            Files.walk(CaseFolders.ROOT.resolve("docs"))
                .filter(f -> f.toString().endsWith(".md")))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Matcher links = LINK.matcher(Files.readString(file));
        while (links.find()) {
          if (!Files.exists(file.resolveSibling(links.group(1)))) {
            dead.add(file.getFileName() + " -> " + links.group(1));
          }
        }
      }
    }
    assertThat(dead).isEmpty();
  }
}
