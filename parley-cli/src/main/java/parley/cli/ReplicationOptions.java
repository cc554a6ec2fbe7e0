package parley.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.service.kernel.Runner;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that runs replications. */
final class ReplicationOptions {

  private static final int MOST_REPLICATIONS = 1_000_000;

  @Option(
      names = "--replications",
      paramLabel = "N",
      description =
          "How often it is run, two or more. Default: as the file says; a hospital 100 times.")
  private @Nullable Integer replications;

  @Mixin private SeedOptions seed = new SeedOptions();

  /** Refuses numbers that make no sense. */
  void check() throws BadInputException {
    ThreadOptions.check("--replications", replications, 2, MOST_REPLICATIONS);
    seed.check();
  }

  /** How often it is run. */
  int replications(int unnamed) {
    return Optional.ofNullable(replications).orElse(unnamed);
  }

  long seed() {
    return seed.seed();
  }

  /** What does the replications. */
  Runner runner(Output output) {
    return seed.runner(output);
  }
}
