package parley.cli;

import parley.service.kernel.Runner;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command with random draws: where they start, and who does them. */
final class SeedOptions {

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "What random draws start from. Default: 1.")
  private long seed;

  @Mixin private ThreadOptions threads = new ThreadOptions();

  /** Refuses numbers that make no sense. */
  void check() throws BadInputException {
    threads.check();
  }

  long seed() {
    return seed;
  }

  /** What does the replications. */
  Runner runner(Output output) {
    return threads.runner(output, "replications");
  }
}
