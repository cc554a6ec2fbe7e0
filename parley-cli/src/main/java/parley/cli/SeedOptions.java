package parley.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.service.kernel.Runner;
import picocli.CommandLine.Option;

/** The options of every command with random draws: where they start, and who does them. */
final class SeedOptions {

  private static final int MOST_THREADS = 1_024;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "What random draws start from. Default: 1.")
  private long seed;

  @Option(
      names = "--threads",
      paramLabel = "T",
      description =
          "How many threads run; the answer does not depend on it. Default: as many as there are"
              + " processors.")
  private @Nullable Integer threads;

  /** Refuses numbers that make no sense. */
  void check() throws BadInputException {
    check("--threads", threads, 1, MOST_THREADS);
  }

  /** Refuses a number outside of a range; one that is not given is none. */
  static void check(String option, @Nullable Integer found, int least, int most)
      throws BadInputException {
    if (found != null && (found < least || found > most)) {
      throw new BadInputException(
          "%s: found %s; expected a number from %s to %s.".formatted(option, found, least, most));
    }
  }

  long seed() {
    return seed;
  }

  /** What does the replications. */
  Runner runner(Output output) {
    return new ThreadRunner(
        output,
        Optional.ofNullable(threads).orElseGet(() -> Runtime.getRuntime().availableProcessors()));
  }
}
