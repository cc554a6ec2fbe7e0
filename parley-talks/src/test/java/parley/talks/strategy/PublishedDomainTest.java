package parley.talks.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import parley.talks.session.AlternatingOffers;
import parley.talks.session.SessionResult;
import parley.talks.session.Setting;
import parley.talks.session.Sides;
import parley.talks.session.Trace;
import parley.talks.space.AdditiveSpace;

/** Against what GENIUS 10.4 comes to: {@code -Dparley.laptop=} the folder of its domain Laptop. */
@EnabledIfSystemProperty(named = "parley.laptop", matches = ".+")
class PublishedDomainTest {

  @Test
  void two_boulware_come_to_the_deal_that_genius_comes_to() throws IOException {
    List<TextFile> files = new ArrayList<>();
    try (Stream<Path> inside = Files.list(Path.of(System.getProperty("parley.laptop")))) {
      for (Path file : inside.sorted().toList()) {
        files.add(TextFile.of(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
      }
    }
    Sides sides =
        Sides.of(
            AdditiveSpace.of(
                Formats.read("laptop", files, Optional.empty(), Parties.firstTwo()).scenario()));
    SessionResult result =
        AlternatingOffers.run(
            sides,
            List.of(TimeDependent.boulware(), TimeDependent.boulware()),
            Setting.of(1000, 1),
            new Trace(sides));

    assertThat(result.utilities())
        .hasSize(2)
        .allSatisfy(u -> assertThat(u).isCloseTo(0.874, within(5e-5)));
  }
}
