package parley.talks.opponent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import parley.talks.format.Formats;
import parley.talks.format.Parties;
import parley.talks.format.TextFile;
import parley.talks.space.AdditiveSpace;

/**
 * The figures of docs/talks-opponents.md, on five domains of NegoLog. They are not part of Parley:
 * {@code -Dparley.talks.negolog=FOLDER} says where the folders domain5, domain20, domain32,
 * domain50 and domainBalancedHighOpp are. Without it the test is skipped.
 */
@EnabledIfSystemProperty(named = "parley.talks.negolog", matches = ".+")
class ModelsOnPublicDomainsTest {

  private static final int ROUNDS = 200;

  private static final List<Bezier> BIDDERS =
      List.of(Bezier.boulware(), Bezier.conceder(), Bezier.hybrid());

  private static List<AdditiveSpace> spaces() throws IOException {
    List<AdditiveSpace> spaces = new ArrayList<>();
    for (String name : List.of("5", "20", "32", "50", "BalancedHighOpp")) {
      Path folder = Path.of(System.getProperty("parley.talks.negolog"), "domain" + name);
      List<TextFile> files = new ArrayList<>();
      try (Stream<Path> all = Files.list(folder)) {
        for (Path file : all.sorted().toList()) {
          files.add(TextFile.of(file.getFileName().toString(), Files.readAllBytes(file)));
        }
      }
      spaces.add(
          AdditiveSpace.of(
              Formats.read("domain" + name, files, Optional.empty(), Parties.firstTwo())
                  .scenario()));
    }
    return spaces;
  }

  private static Learning.Figures figures(Models kind) throws IOException {
    return Learning.of(kind, spaces(), BIDDERS, ROUNDS);
  }

  @Test
  void the_concession_model_is_within_what_was_asked_for() throws IOException {
    Learning.Figures figures = figures(Models.CONCESSION);

    assertThat(figures.sessions()).isEqualTo(30);
    assertThat(figures.error()).as(figures.toString()).isLessThan(0.12);
    assertThat(figures.ownScaleError()).isLessThan(0.12);
    assertThat(figures.spearman()).isGreaterThan(0.93);
  }

  @Test
  void the_windowed_model_is_so_near_and_ranks_less_well() throws IOException {
    Learning.Figures figures = figures(Models.WINDOWED);

    assertThat(figures.error()).as(figures.toString()).isLessThan(0.12);
    assertThat(figures.spearman()).as(figures.toString()).isBetween(0.88, 0.90);
  }

  @Test
  void the_other_models_are_near_what_is_published_of_them() throws IOException {
    // NegoLog on the same domains and bidders: 0.163 and 0.874, 0.911, 0.044.
    assertThat(figures(Models.CLASSIC).plainError()).isBetween(0.15, 0.17);
    assertThat(figures(Models.CLASSIC).spearman()).isBetween(0.85, 0.89);
    assertThat(figures(Models.BAYESIAN).spearman()).isGreaterThan(0.8);
  }
}
