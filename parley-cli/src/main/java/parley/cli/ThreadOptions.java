package parley.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.service.kernel.Runner;
import picocli.CommandLine.Option;

/** Who does work that can be shared out. */
final class ThreadOptions {

  private static final int MOST_THREADS = 1_024;

  @Option(
      names = "--threads",
      paramLabel = "T",
      description =
          "How many threads run; the answer does not depend on it. Default: as many as there are"
              + " processors.")
  private @Nullable Integer threads;

  /** Refuses a number that makes no sense. */
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

  /**
   * What does the work.
   *
   * @param what is done, in the plural, as progress tells it
   */
  Runner runner(Output output, String what) {
    return new ThreadRunner(
        output,
        Optional.ofNullable(threads).orElseGet(() -> Runtime.getRuntime().availableProcessors()),
        what);
  }
}
