package parley.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.service.kernel.Runner;
import picocli.CommandLine.Option;

/** The options of every command that runs replications. */
final class ReplicationOptions {

  private static final int MOST_REPLICATIONS = 1_000_000;
  private static final int MOST_THREADS = 1_024;

  @Option(
      names = "--replications",
      paramLabel = "N",
      description =
          "How often it is run, two or more. Default: as the file says; a hospital 100 times.")
  private @Nullable Integer replications;

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
    check("--replications", replications, 2, MOST_REPLICATIONS);
    checkThreads(threads);
  }

  /** Refuses a number of threads that makes no sense. */
  static void checkThreads(@Nullable Integer threads) throws BadInputException {
    check("--threads", threads, 1, MOST_THREADS);
  }

  /** Refuses a number that is given and lies outside. */
  static void check(String option, @Nullable Integer found, int least, int most)
      throws BadInputException {
    if (found != null && (found < least || found > most)) {
      throw new BadInputException(
          "%s: found %s; expected a number from %s to %s.".formatted(option, found, least, most));
    }
  }

  /** How often it is run. */
  int replications(int unnamed) {
    return Optional.ofNullable(replications).orElse(unnamed);
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
