package parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A broken case gives one clear line, exit code 2, and nothing half-written. */
class BrokenCaseTest {

  @TempDir Path temporary;

  static List<BrokenCases.Broken> broken() {
    return BrokenCases.all();
  }

  @Test
  void there_are_at_least_sixty_kinds() {
    assertThat(BrokenCases.all()).extracting(BrokenCases.Broken::name).doesNotHaveDuplicates();
    assertThat(BrokenCases.all()).hasSizeGreaterThanOrEqualTo(60);
  }

  @ParameterizedTest
  @MethodSource("broken")
  void gives_one_clear_line_and_writes_nothing(BrokenCases.Broken broken) throws IOException {
    Path folder = CaseFolders.copy(CaseFolders.EXERCISE, temporary.resolve("case"));
    broken.how().apply(folder);
    Path working = Files.createDirectory(temporary.resolve("working"));

    Parley run = Parley.run(working, "brief", folder);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).as(run.err()).hasSize(1);
    assertThat(run.err()).contains("found ", "expected ");
    assertThat(run.err()).contains(broken.told());
    assertThat(run.err()).doesNotContain("Exception", "\tat ", "java.", "null");
    try (Stream<Path> written = Files.list(working)) {
      assertThat(written).isEmpty();
    }
  }
}
