package parley.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that searches for rotas: how long, from where, by how many. */
final class SearchOptions {

  private static final double LONGEST_SECONDS = 86_400;
  private static final double MOST_WORK = 1e9;
  private static final int MOST_WORKERS = 1_024;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description = "Search so long. The answer then depends on the machine. Default: 30.")
  private @Nullable Double seconds;

  @Option(
      names = "--work",
      paramLabel = "U",
      description =
          "Search until each job has done so many units of work, some tenth of a second each, whatever"
              + " the time: the same seed and work then give the same answer everywhere.")
  private @Nullable Double work;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "What random draws start from. Default: 1.")
  private long seed;

  @Option(
      names = "--workers",
      paramLabel = "W",
      description = "How many jobs run at once. Default: as many as there are processors.")
  private @Nullable Integer workers;

  /** Refuses numbers that make no sense. */
  void check() throws BadInputException {
    check("--seconds", seconds, LONGEST_SECONDS);
    check("--work", work, MOST_WORK);
    if (seconds != null && work != null) {
      throw new BadInputException("Both --seconds and --work are given; choose one of them.");
    }
    ThreadOptions.check("--workers", workers, 1, MOST_WORKERS);
  }

  private static void check(String option, @Nullable Double found, double most)
      throws BadInputException {
    if (found != null && !(found > 0 && found <= most)) {
      throw new BadInputException(
          "%s: found %s; expected a number above 0, at most %s."
              .formatted(option, found, (long) most));
    }
  }

  long seed() {
    return seed;
  }

  ThreadCrew crew() {
    return new ThreadCrew(
        Optional.ofNullable(workers).orElseGet(() -> Runtime.getRuntime().availableProcessors()));
  }

  /**
   * The time of the search, from now on.
   *
   * @param usual seconds, if nothing is given
   */
  SearchTime time(Output output, double usual) {
    return new SearchTime(
        output, Optional.ofNullable(seconds).orElse(usual), Optional.ofNullable(work));
  }
}
