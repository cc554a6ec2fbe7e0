package parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Parley takes no side. Giving each side the other's name changes nothing on the page but the
 * names: no sentence, number or order hangs on who a side is.
 */
class NoSideTest {

  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  /** Names that stand nowhere else in a case, so that each of them on a page is a name. */
  private static final String ONE = "Quillon";

  private static final String OTHER = "Vexmoor";

  @TempDir Path temporary;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-04-19",
        "2023-12-05",
        "2024-09-16",
        "2025-07-31",
        "2025-12-22",
        "2026-02-18"
      })
  void swapping_the_names_of_the_two_sides_swaps_them_in_every_sentence(String day)
      throws IOException {
    Path straight = named("straight", ONE, OTHER);
    Path swapped = named("swapped", OTHER, ONE);

    for (String verb : List.of("brief", "stand", "clock", "worth", "cost", "deals")) {
      assertThat(words(run(swapped, verb, day)))
          .as(verb)
          .isEqualTo(words(swap(run(straight, verb, day))));
    }
    assertThat(words(swap(page(straight, day)))).isEqualTo(words(page(swapped, day)));
    assertThat(run(straight, "brief", day)).contains(ONE, OTHER);
  }

  /** The shipped case with its two sides, their bodies, people and offices named anew. */
  private Path named(String folder, String union, String counterparty) {
    Map<String, String> names = Map.of("BMA", union, "GOV", counterparty);
    return CaseFolders.change(
        CaseFolders.DOCTORS,
        temporary.resolve(folder).resolve("case"),
        text -> {
          JsonNode tree = YAML.readTree(text);
          if (tree.has("parties") && tree.path("parties").path(0).has("names")) {
            rename(tree.path("parties"), "id", names);
            rename(tree.path("bodies"), "party", names);
          }
          return YAML.writeValueAsString(tree);
        },
        row -> true);
  }

  private static void rename(JsonNode items, String key, Map<String, String> names) {
    for (JsonNode item : items) {
      String name = names.get(item.path(key).asString(""));
      if (name != null) {
        for (JsonNode one : item.path("names")) {
          ((ObjectNode) one).put("name", name);
          ((ObjectNode) one).put("short", name);
        }
      }
    }
  }

  private String run(Path folder, String verb, String day) {
    Stream<String> options =
        verb.equals("brief") ? Stream.of("--as-of", day, "--no-html") : Stream.of("--as-of", day);
    Parley run = Parley.run(temporary, Stream.concat(Stream.of(verb, folder), options).toArray());
    assertThat(run.exit()).as(run.err()).isZero();
    return run.out();
  }

  private String page(Path folder, String day) throws IOException {
    Path html = temporary.resolve("page.html");
    Parley run = Parley.run(temporary, "brief", folder, "--as-of", day, "--html", html);
    assertThat(run.exit()).as(run.err()).isZero();
    return Files.readString(html);
  }

  private static String swap(String text) {
    return text.replace(ONE, "\0").replace(OTHER, ONE).replace("\0", OTHER);
  }

  /** The words alone: a name's length may move the end of a line. */
  private static String words(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
